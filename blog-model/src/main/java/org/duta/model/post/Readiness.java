package org.duta.model.post;

import java.util.List;
import java.util.stream.Stream;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;

/** What an edition must have before it can be submitted; every lack is told at once. */
public enum Readiness {
    TITLE {
        @Override
        boolean lacks(Edition edition) {
            return edition.title().isBlank();
        }
    },
    TEXT {
        @Override
        boolean lacks(Edition edition) {
            return edition.text().isBlank();
        }
    },
    BYLINE {
        @Override
        boolean lacks(Edition edition) {
            return edition.byline().isEmpty();
        }
    };

    abstract boolean lacks(Edition edition);

    public static List<Reason> lacksOf(Edition edition) {
        return Stream.of(values())
                .filter(check -> check.lacks(edition))
                .map(
                        check ->
                                Reason.of(
                                        "not-ready-"
                                                + check.name().toLowerCase(java.util.Locale.ROOT)))
                .toList();
    }

    /**
     * @throws Invalid with every reason at once, if the edition isn't ready
     */
    public static void check(Edition edition) {
        List<Reason> lacks = lacksOf(edition);
        if (!lacks.isEmpty()) {
            throw new Invalid(Problem.NOT_READY, lacks);
        }
    }
}
