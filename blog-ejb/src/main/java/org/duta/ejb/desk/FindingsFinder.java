package org.duta.ejb.desk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.duta.ejb.coedit.LiveTexts;
import org.duta.ejb.link.OutsideLinks;
import org.duta.ejb.post.Revisions;
import org.duta.ejb.publication.check.CheckContent;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Reason;
import org.duta.model.post.EditionState;
import org.duta.model.post.Post;
import org.duta.model.post.Revision;
import org.duta.model.post.RevisionContent;

/** What a post could do better, before anybody clears it. */
@Stateless
public class FindingsFinder {

    @Inject LiveTexts texts;
    @Inject Revisions revisions;
    @Inject CheckContent checkContent;
    @Inject OutsideLinks outsideLinks;

    /**
     * What was found.
     *
     * @param reasons a sentence each
     * @param triesLinks whether there are links that lead elsewhere and are tried
     */
    public record Findings(List<Reason> reasons, boolean triesLinks) {}

    /**
     * What the checks find in the draft, or in the latest revision if there is none. Links that
     * lead elsewhere are asked about later, and never those of a post that an embargo keeps: other
     * sites would learn of it.
     *
     * @throws NotFound if there is no such post, or none that the actor may read
     */
    public Findings findings(Actor actor, UUID postId) {
        Post post = texts.read(actor, postId);
        RevisionContent content = contentOf(post);
        List<Reason> reasons =
                new ArrayList<>(checkContent.findings(content, post.translationGroup()));
        if (post.embargo() != null) {
            return new Findings(reasons, false);
        }
        OutsideLinks.Told links = outsideLinks.tell(content.text());
        reasons.addAll(links.reasons());
        reasons.sort(Comparator.comparing(Reason::code));
        return new Findings(reasons, links.any());
    }

    /**
     * Has the links that lead elsewhere tried again soon. Whoever may read the post may.
     *
     * @throws NotFound if there is no such post, or none that the actor may read
     */
    public void tryLinksAgain(Actor actor, UUID postId) {
        Post post = texts.read(actor, postId);
        if (post.embargo() == null) {
            outsideLinks.tryAgain(contentOf(post).text());
        }
    }

    private RevisionContent contentOf(Post post) {
        return post.state() == EditionState.DRAFT
                ? revisions.contentOf(post)
                : revisions
                        .findLatestUpTo(post.id(), post.current().number())
                        .map(Revision::content)
                        .orElseGet(() -> revisions.contentOf(post));
    }
}
