package org.duta.web.outside;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.duta.ejb.media.MediaFinder;
import org.duta.ejb.outside.OutsidePaper;
import org.duta.ejb.publication.PostRendering;
import org.duta.model.render.WithheldHtml;
import org.duta.web.kernel.Page;
import org.duta.web.kernel.PictureAddresses;
import org.duta.web.kernel.Refusals;
import org.jspecify.annotations.Nullable;

/** {@code /outside/{key}}: what is shown there, for the page. */
@Named
@RequestScoped
public class OutsidePage {

    @Inject HttpServletRequest request;
    @Inject Page page;
    @Inject PostRendering rendering;
    @Inject MediaFinder media;

    /** Null if the address shows nothing, or nothing any more. */
    public @Nullable OutsidePaper getPaper() {
        return sight().paper();
    }

    public boolean isGone() {
        return sight().gone();
    }

    /** The revision's text as readers would get it, its pictures from below the page's address. */
    public String getHtml() {
        OutsidePaper paper = Objects.requireNonNull(getPaper());
        return PictureAddresses.whole(
                WithheldHtml.of(
                        rendering
                                .of(paper.postId(), paper.content().text(), paper.language())
                                .html(),
                        paper.language(),
                        media::withheld),
                (String) request.getAttribute(OutsideFilter.ADDRESS_OF_PAGE));
    }

    /** Why it shows nothing, or why what was typed was refused, in the page's language. */
    public List<String> getSentences() {
        Refusals refusals = Refusals.in(page.getLocale());
        return sight().reasons().stream().map(refusals::sentence).toList();
    }

    public String getDecision() {
        return sight().decision();
    }

    public String getComment() {
        return sight().comment();
    }

    public String getSignature() {
        return sight().signature();
    }

    private OutsideSight sight() {
        return (OutsideSight) request.getAttribute(OutsideFilter.SIGHT);
    }
}
