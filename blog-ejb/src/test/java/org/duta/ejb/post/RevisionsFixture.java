package org.duta.ejb.post;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.duta.model.post.Edition;
import org.duta.model.post.Post;
import org.duta.model.post.RevisionContent;

/** Revisions wired by hand, whose content names nobody. */
public final class RevisionsFixture {

    private RevisionsFixture() {}

    public static Revisions in(EntityManager entities) {
        Revisions revisions =
                new Revisions() {
                    @Override
                    public RevisionContent contentOf(Post post) {
                        return content(post);
                    }
                };
        revisions.entities = entities;
        return revisions;
    }

    private static RevisionContent content(Post post) {
        Edition edition = post.current();
        return new RevisionContent(
                edition.title(),
                edition.summary(),
                edition.text(),
                post.language().value(),
                post.kind(),
                post.mission(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
