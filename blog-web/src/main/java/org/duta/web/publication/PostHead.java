package org.duta.web.publication;

import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ResourceBundle;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.media.PictureSize;
import org.duta.model.render.LeadPicture;
import org.duta.web.kernel.Page;
import org.duta.web.publication.found.Alternates;
import org.duta.web.publication.found.Alternates.Alternate;
import org.duta.web.publication.found.PostJsonLd;

/** {@code #{postHead}}: what a post's page tells programs: search engines and link previews. */
@Named
@RequestScoped
public class PostHead {

    private static final String WORDS = "org.duta.web.kernel.messages";
    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The size of the ministry's own, which stands in for a picture. */
    private static final PictureSize OWN_CARD = new PictureSize(1200, 630);

    @Inject PostPage post;
    @Inject Page page;

    /**
     * The whole element, to be written as it is: of a script element that stood in the page
     * PrimeFaces would make one of its own, with a nonce that is another one each time.
     */
    public String getDataElement() {
        return "<script type=\"application/ld+json\">" + jsonLd() + "</script>";
    }

    private ResourceBundle words() {
        return ResourceBundle.getBundle(
                WORDS, page.getLocale(), PostHead.class.getClassLoader(), ENGLISH_OTHERWISE);
    }

    private String jsonLd() {
        String ministry = words().getString("app.owner");
        List<String> topics = post.getTopics().stream().map(ListLink::label).toList();
        return new PostJsonLd(page.getLocale(), ministry, page::absolute)
                .of(post.getPost(), topics);
    }

    /** What a preview of a link shows. */
    public Card getCard() {
        return post.getPost().picture().map(this::card).orElseGet(this::ownCard);
    }

    /**
     * A picture for previews.
     *
     * @param url absolute
     */
    public record Card(String url, int width, int height, String alternative) {}

    private Card card(LeadPicture picture) {
        PictureSize size = picture.cardSize();
        return new Card(
                page.absolute(picture.cardPath()),
                size.width(),
                size.height(),
                picture.alternative());
    }

    private Card ownCard() {
        ResourceBundle words = words();
        return new Card(
                page.absolute("/assets/share.png"),
                OWN_CARD.width(),
                OWN_CARD.height(),
                words.getString("app.name") + ", " + words.getString("app.owner"));
    }

    public List<Alternate> getAlternates() {
        return Alternates.of(post.getPost());
    }

    public String getDescription() {
        return PostJsonLd.descriptionOf(post.getPost());
    }

    /** The post's language as Open Graph writes it, with its likely territory: {@code ja_JP}. */
    public String getGraphLocale() {
        return graphLocale(post.getPost().language());
    }

    /** Where programs that are given the page's address learn what to show of it. */
    public String getEmbedOffer() {
        String url = page.absolute(post.getPost().path());
        String escaped = URLEncoder.encode(url, StandardCharsets.UTF_8);
        return page.absolute("/api/v1/oembed?url=" + escaped + "&format=json");
    }

    private static String graphLocale(LanguageTag tag) {
        ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(tag.value()));
        return likely.getLanguage() + "_" + likely.getCountry();
    }
}
