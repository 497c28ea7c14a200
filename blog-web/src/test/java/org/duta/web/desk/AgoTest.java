package org.duta.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long ago is told in the largest whole unit. */
class AgoTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT0S,   now,     0",
        "PT59S,  now,     0",
        "PT-5S,  now,     0",
        "PT1M,   minutes, 1",
        "PT59M,  minutes, 59",
        "PT1H,   hours,   1",
        "PT23H,  hours,   23",
        "PT24H,  days,    1",
        "P13D,   days,    13",
        "P14D,   weeks,   2",
        "P400D,  weeks,   57"
    })
    void theLargestWholeUnitIsTold(Duration since, String unit, long count) {
        assertThat(Ago.between(NOW.minus(since), NOW)).isEqualTo(new Ago(unit, count));
    }
}
