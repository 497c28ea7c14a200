package org.duta.ejb.publication.paper;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.ejb.publication.paper.Made.Outcome;
import org.junit.jupiter.api.Test;

class KeptPapersIT {

    private static final String KEY = "0".repeat(64);
    private static final Instant NOW = Instant.parse("2026-11-29T03:00:00Z");

    private final TestDatabase database = TestDatabase.get();

    @Test
    void what_could_not_be_made_is_not_tried_again_for_an_hour() {
        database.undone(
                entities -> {
                    assertThat(at(entities, Duration.ZERO).find(KEY)).isEmpty();
                    at(entities, Duration.ZERO).refuse(KEY, Outcome.TOO_MUCH);
                    assertThat(at(entities, Duration.ofMinutes(59)).find(KEY))
                            .contains(Made.not(Outcome.TOO_MUCH));
                    assertThat(at(entities, Duration.ofMinutes(61)).find(KEY)).isEmpty();

                    at(entities, Duration.ofMinutes(61)).refuse(KEY, Outcome.NO_FONT);
                    return assertThat(at(entities, Duration.ofMinutes(62)).find(KEY))
                            .contains(Made.not(Outcome.NO_FONT));
                });
    }

    private static KeptPapers at(EntityManager entities, Duration later) {
        KeptPapers papers = new KeptPapers();
        papers.entities = entities;
        papers.clock = Clock.fixed(NOW.plus(later), ZoneOffset.UTC);
        return papers;
    }
}
