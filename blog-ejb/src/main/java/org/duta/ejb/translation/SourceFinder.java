package org.duta.ejb.translation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.duta.ejb.post.Posts;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.NotFound;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;
import org.duta.model.translation.SourceWords;
import org.duta.model.translation.Translation;
import org.duta.model.translation.TranslationPolicy;

/** Shows whoever works on a version what it follows. */
@Stateless
public class SourceFinder {

    @Inject Posts posts;
    @Inject Translations translations;
    @Inject Debts debts;

    /**
     * @throws NotFound if there is no such post, or none that the actor may read
     */
    public SourceView find(Actor actor, UUID postId) {
        Post version = posts.read(actor, postId);
        return new SourceView(
                translations.find(postId).map(base -> source(actor, base)).orElse(null),
                debts.open(List.of(postId)),
                TranslationPolicy.mayLeaveAsItIs(actor, version).isAllowed());
    }

    private SourceView.Source source(Actor actor, Translation base) {
        Post source = posts.get(base.sourceId());
        boolean readable = PostPolicy.mayRead(actor, source).isAllowed();
        return new SourceView.Source(
                source.id(),
                source.language(),
                base.baseRevision(),
                readable ? base.against(SourceWords.of(source)) : null);
    }
}
