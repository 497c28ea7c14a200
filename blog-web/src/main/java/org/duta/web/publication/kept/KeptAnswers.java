package org.duta.web.publication.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.duta.web.publication.kept.KeptAnswer.Step;
import org.jspecify.annotations.Nullable;

/** The answers that this node has made; the ones asked for least leave first. */
@ApplicationScoped
class KeptAnswers {

    /** Bytes of all answers together. */
    private static final long MOST = 96L * 1024 * 1024;

    private final Cache<String, KeptAnswer> answers =
            Caffeine.newBuilder()
                    .maximumWeight(MOST)
                    .weigher((String key, KeptAnswer answer) -> key.length() + answer.weight())
                    .build();

    /** What is being made, by address; it comes to nothing where the answer isn't kept. */
    private final ConcurrentMap<String, CompletableFuture<Optional<KeptAnswer>>> underWay =
            new ConcurrentHashMap<>();

    /** Makes an answer, or has the container send one and gives null. */
    interface Maker {
        @Nullable KeptAnswer make(@Nullable KeptAnswer before) throws IOException, ServletException;
    }

    /**
     * The answer for a step. One that is kept is made once, and whoever else asks for it meanwhile
     * waits; where it turns out that it isn't, they all make their own, at the same time. Null if
     * the maker has none.
     */
    @Nullable KeptAnswer get(String key, Step step, Maker maker)
            throws IOException, ServletException {
        KeptAnswer known = answers.getIfPresent(key);
        if (holds(known, step)) {
            return known;
        }
        CompletableFuture<Optional<KeptAnswer>> own = new CompletableFuture<>();
        CompletableFuture<Optional<KeptAnswer>> others = underWay.putIfAbsent(key, own);
        while (others != null) {
            KeptAnswer theirs = others.join().orElse(null);
            if (theirs == null) {
                return make(key, maker);
            }
            if (holds(theirs, step)) {
                return theirs;
            }
            others = underWay.putIfAbsent(key, own);
        }
        return makeForAll(key, step, maker, own);
    }

    private @Nullable KeptAnswer makeForAll(
            String key, Step step, Maker maker, CompletableFuture<Optional<KeptAnswer>> own)
            throws IOException, ServletException {
        KeptAnswer answer = null;
        try {
            // It may have been made just before.
            KeptAnswer known = answers.getIfPresent(key);
            answer = holds(known, step) ? known : make(key, maker);
            return answer;
        } finally {
            underWay.remove(key);
            own.complete(Optional.ofNullable(answer).filter(KeptAnswer::isKeepable));
        }
    }

    private @Nullable KeptAnswer make(String key, Maker maker)
            throws IOException, ServletException {
        KeptAnswer made = maker.make(answers.getIfPresent(key));
        if (made != null && made.isKeepable()) {
            answers.put(key, made);
        }
        return made;
    }

    private static boolean holds(@Nullable KeptAnswer known, Step step) {
        return known != null && known.step().holdsFor(step);
    }
}
