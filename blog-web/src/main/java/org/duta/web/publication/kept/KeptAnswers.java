package org.duta.web.publication.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.duta.web.publication.kept.KeptAnswer.Step;
import org.jspecify.annotations.Nullable;

/** The answers that this node has made; the ones asked for least leave first. */
@ApplicationScoped
class KeptAnswers {

    /** Bytes of all answers together. */
    private static final long MOST = 96L * 1024 * 1024;

    private static final int MAKERS = 64;

    private final Cache<String, KeptAnswer> answers =
            Caffeine.newBuilder()
                    .maximumWeight(MOST)
                    .weigher((String key, KeptAnswer answer) -> key.length() + answer.weight())
                    .build();

    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(MAKERS).toArray(ReentrantLock[]::new);

    /** Makes an answer, or sends it otherwise and gives null. */
    interface Maker {
        @Nullable KeptAnswer make(@Nullable KeptAnswer before) throws IOException, ServletException;
    }

    /**
     * The answer for a step; made at most once, whoever else asks for it meanwhile waits. Null if
     * the maker has none to keep.
     */
    @Nullable KeptAnswer get(String key, Step step, Maker maker)
            throws IOException, ServletException {
        KeptAnswer known = answers.getIfPresent(key);
        if (holds(known, step)) {
            return known;
        }
        ReentrantLock lock = locks[Math.floorMod(key.hashCode(), MAKERS)];
        lock.lock();
        try {
            known = answers.getIfPresent(key);
            if (holds(known, step)) {
                return known;
            }
            KeptAnswer made = maker.make(known);
            if (made != null) {
                answers.put(key, made);
            }
            return made;
        } finally {
            lock.unlock();
        }
    }

    private static boolean holds(@Nullable KeptAnswer known, Step step) {
        return known != null && known.step().holdsFor(step);
    }
}
