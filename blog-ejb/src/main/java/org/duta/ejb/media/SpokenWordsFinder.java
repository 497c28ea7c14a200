package org.duta.ejb.media;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.media.SpokenWords;
import org.jspecify.annotations.Nullable;

/**
 * What is said in recordings, as it is written down. Whether somebody may have a recording's words
 * is asked elsewhere.
 */
@Stateless
public class SpokenWordsFinder {

    @PersistenceContext EntityManager entities;

    /** How far words have come. */
    public enum Stand {
        /** A second person has read them: readers get them. */
        CLEARED(
                "select kind, language, words, written_by, written_at, cleared_by from media_words"),
        /** Nobody else has read them yet. */
        WAITING(
                "select kind, language, words, written_by, written_at, null"
                        + " from media_words_waiting");

        private final String rows;

        Stand(String rows) {
            this.rows = rows;
        }
    }

    /**
     * That somebody has written down what is said in a recording.
     *
     * @param by who did it last
     * @param clearedBy the second person; null as long as there is none, and of words from before
     *     there was one
     */
    public record Spoken(SpokenWords words, String by, Instant at, @Nullable String clearedBy)
            implements Serializable {

        public SpokenWords.Kind kind() {
            return words.kind();
        }

        public LanguageTag language() {
            return words.language();
        }
    }

    /** What is written down of a recording, by language. */
    public List<Spoken> all(UUID id, Stand stand) {
        return entities
                .createNativeQuery(stand.rows + " where media_id = ?1 order by language, kind")
                .setParameter(1, id)
                .getResultList()
                .stream()
                .map(row -> spoken((Object[]) row))
                .toList();
    }

    private static Spoken spoken(Object[] row) {
        return new Spoken(
                new SpokenWords(
                        SpokenWords.Kind.valueOf((String) row[0]),
                        LanguageTag.of((String) row[1]),
                        (String) row[2]),
                (String) row[3],
                ((Timestamp) row[4]).toInstant(),
                (String) row[5]);
    }

    /** What can be shown while it plays, as WebVTT. */
    public Optional<String> captions(UUID id, String language, Stand stand) {
        return in(id, language, stand)
                .filter(words -> words.kind() == SpokenWords.Kind.CAPTIONS)
                .map(SpokenWords::text)
                .findFirst();
    }

    /** What is said in it, to be read; from its captions if nobody has written it down. */
    public Optional<String> transcript(UUID id, String language, Stand stand) {
        return in(id, language, stand)
                .max(Comparator.comparing(SpokenWords::kind))
                .map(SpokenWords::transcript);
    }

    private Stream<SpokenWords> in(UUID id, String language, Stand stand) {
        return all(id, stand).stream()
                .map(Spoken::words)
                .filter(words -> words.language().value().equals(language));
    }

    /** As they were written last, cleared or not. */
    public Optional<SpokenWords> latest(UUID id, SpokenWords.Kind kind, LanguageTag language) {
        return Stream.of(Stand.WAITING, Stand.CLEARED)
                .flatMap(stand -> in(id, language.value(), stand))
                .filter(words -> words.kind() == kind)
                .findFirst();
    }
}
