package org.duta.ejb.desk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.duta.ejb.coedit.LiveTexts;
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

    /**
     * What the checks find in the draft, or in the latest revision if there is none.
     *
     * @throws NotFound if there is no such post, or none that the actor may read
     */
    public List<Reason> findings(Actor actor, UUID postId) {
        Post post = texts.read(actor, postId);
        return checkContent.findings(contentOf(post), post.translationGroup());
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
