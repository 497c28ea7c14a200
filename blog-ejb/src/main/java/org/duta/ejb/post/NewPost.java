package org.duta.ejb.post;

import java.util.List;
import java.util.UUID;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.post.DetailsChange;
import org.duta.model.post.PostKind;
import org.jspecify.annotations.Nullable;

/**
 * What a post starts with.
 *
 * @param translationOf the post that this one is a language version of, if any
 * @param drill whether it is raised and confirmed for practice, and never public
 */
public record NewPost(
        String mission,
        LanguageTag language,
        PostKind kind,
        String title,
        String summary,
        String text,
        List<String> topics,
        List<String> contributors,
        @Nullable UUID translationOf,
        boolean drill) {

    DetailsChange details() {
        return new DetailsChange(title, summary, topics, contributors, List.of());
    }
}
