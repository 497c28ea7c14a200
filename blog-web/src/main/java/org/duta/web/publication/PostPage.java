package org.duta.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.duta.ejb.media.MediaFinder;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.mission.MissionFinder;
import org.duta.ejb.post.TopicFinder;
import org.duta.ejb.post.TopicFinder.TopicCard;
import org.duta.ejb.publication.PublishedPost;
import org.duta.ejb.publication.paper.PaperSettings;
import org.duta.model.mission.MissionName;
import org.duta.model.publication.paper.PaperFormat;
import org.duta.model.render.GlimpsedHtml;
import org.duta.model.render.WithheldHtml;
import org.duta.web.kernel.Page;

/** {@code /{mission}/{slug}}: a post, or why it was withdrawn. */
@Named
@RequestScoped
public class PostPage {

    /** The request attribute that holds the post of the address. */
    static final String POST = "duta.post";

    @Inject HttpServletRequest request;
    @Inject MissionFinder missionFinder;
    @Inject TopicFinder topicFinder;
    @Inject MediaFinder media;
    @Inject PaperSettings paperSettings;
    @Inject Page page;

    public PublishedPost getPost() {
        return (PublishedPost) request.getAttribute(POST);
    }

    /**
     * Its text as it was published, with what is shown while its pictures load, and without what is
     * withheld.
     */
    public String getHtml() {
        PublishedPost post = getPost();
        return GlimpsedHtml.of(
                WithheldHtml.of(post.html(), post.language(), media::withheld), media::glimpses);
    }

    /** The lead mission, then the contributing ones. */
    public List<MissionName> getMissions() {
        return getPost().missions();
    }

    /** The lead mission's time zone, in which the page tells its times. */
    public ZoneId getZone() {
        return missionFinder
                .find(getPost().mission().code())
                .map(MissionCard::timeZone)
                .orElse(ZoneOffset.UTC);
    }

    /** Whether readers saw something else before. */
    public boolean isUpdated() {
        return getPost().updatedAt().isAfter(getPost().publishedAt());
    }

    /** What the post can be had as, for the file. */
    public List<PaperFormat> getPapers() {
        boolean pdf = paperSettings.writes(getPost().language());
        return pdf ? List.of(PaperFormat.values()) : List.of(PaperFormat.WORD);
    }

    /** The post's topics with their names in the page's language, in the post's order. */
    public List<ListLink> getTopics() {
        List<TopicCard> known = topicFinder.all();
        return getPost().topics().stream()
                .flatMap(slug -> known.stream().filter(topic -> topic.slug().equals(slug)))
                .map(this::link)
                .toList();
    }

    private ListLink link(TopicCard topic) {
        String name = ListAddresses.name(topic, page.getLocale());
        return new ListLink("/topics/" + topic.slug(), name, page.getLang(), "ltr", "");
    }
}
