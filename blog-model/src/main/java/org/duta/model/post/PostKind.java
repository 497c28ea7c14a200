package org.duta.model.post;

import java.util.Locale;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;

/** What sort of text a post is. */
public enum PostKind {
    STORY,
    STATEMENT,
    NOTICE,
    REBUTTAL,
    ALERT;

    /** The word for it in addresses and documents, for example {@code story}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Invalid if there is no such kind
     */
    public static PostKind of(String code) {
        for (PostKind kind : values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        throw new Invalid(Problem.INVALID, Reason.of("kind-unknown", code));
    }
}
