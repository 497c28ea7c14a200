package org.duta.ejb.translation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duta.ejb.post.CreatePost;
import org.duta.ejb.post.NewPost;
import org.duta.ejb.post.Posts;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Membership;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.post.Post;

/** Begins an empty language version of a post, about the same and in the same company. */
@Stateless
public class StartTranslation {

    @Inject Posts posts;
    @Inject Translations translations;
    @Inject CreatePost createPost;

    /**
     * @return the new post, of the source's mission if the actor writes for it, else of the actor's
     * @throws Conflict if there is such a version
     * @throws NotAllowed if the actor writes for no mission
     */
    public UUID start(Actor actor, UUID sourceId, LanguageTag language) {
        Post source = posts.lock(actor, sourceId);
        UUID group = source.translationGroup();
        translations.versions(List.of(group)).getOrDefault(group, List.of()).stream()
                .filter(version -> version.language().equals(language))
                .findFirst()
                .ifPresent(
                        version -> {
                            throw new Conflict(
                                    Problem.WRONG_STATE,
                                    Reason.of("translation-exists", language.value()));
                        });
        return createPost.create(actor, version(actor, source, language));
    }

    private static NewPost version(Actor actor, Post source, LanguageTag language) {
        String mission =
                source.missions().stream()
                        .filter(actor::writesFor)
                        .findFirst()
                        .or(() -> missionOf(actor))
                        .orElse(source.mission());
        return new NewPost(
                mission,
                language,
                source.kind(),
                "",
                "",
                "",
                source.current().topics(),
                source.current().contributors().stream()
                        .filter(code -> !code.equals(mission))
                        .toList(),
                source.id(),
                false);
    }

    private static Optional<String> missionOf(Actor actor) {
        return actor.memberships().stream()
                .map(Membership::mission)
                .filter(actor::writesFor)
                .findFirst();
    }
}
