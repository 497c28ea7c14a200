package org.duta.model.post;

import java.time.Instant;
import java.util.List;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.Slug;

/** Posts of tokyo with geneva-un contributing, brought to a state by their own verbs. */
final class Draft {

    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    static final String AYU = "ayu";
    static final String BIMA = "bima";

    private Draft() {}

    static Post begun() {
        Post post = new Post(AYU, "tokyo", LanguageTag.of("id"), PostKind.STORY, NOW);
        post.changeDetails(
                AYU,
                new DetailsChange("Judul", "", List.of(), List.of("geneva-un"), List.of()),
                NOW);
        post.writeText(AYU, "Satu dua tiga", NOW);
        return post;
    }

    static Post in(EditionState state) {
        Post post = begun();
        switch (state) {
            case DRAFT -> {}
            case IN_REVIEW -> submit(post);
            case APPROVED -> approve(post);
            case SCHEDULED -> {
                approve(post);
                post.schedule(NOW);
            }
            case LIVE -> publish(post);
            case WITHDRAWN -> {
                publish(post);
                post.withdraw(NOW);
            }
            case DISCARDED -> post.discard(NOW);
            case SUPERSEDED, DRILL_RAISED, DRILL_CONFIRMED ->
                    throw new IllegalArgumentException("No post in earnest is " + state);
        }
        return post;
    }

    static Revision submit(Post post) {
        return post.submit(AYU, content(post), NOW);
    }

    static void approve(Post post) {
        submit(post);
        post.approve(true, NOW);
    }

    static void publish(Post post) {
        approve(post);
        post.goLive(Move.PUBLISH, new Slug("judul"), NOW);
    }

    static RevisionContent content(Post post) {
        Edition edition = post.current();
        return new RevisionContent(
                edition.title(),
                edition.summary(),
                edition.text(),
                post.language().value(),
                post.kind(),
                post.mission(),
                edition.contributors(),
                List.of(new Author(AYU, "Ayu Lestari", "tokyo")),
                edition.topics(),
                List.of("JP"));
    }
}
