package org.duta.model.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneId;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueTimeTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T07:00, Asia/Tokyo, 2026-11-30T22:00:00Z",
        "2026-12-01T07:00:30, Asia/Tokyo, 2026-11-30T22:00:30Z",
        "2026-12-01T07:00:00Z, Asia/Tokyo, 2026-12-01T07:00:00Z",
        "2026-12-01T07:00:00.000Z, Asia/Tokyo, 2026-12-01T07:00:00Z",
        "2026-12-01T07:00:00-03:30, Asia/Tokyo, 2026-12-01T10:30:00Z",
        "2026-07-01T07:00, Europe/London, 2026-07-01T06:00:00Z",
        "2026-12-01T07:00, Asia/Kathmandu, 2026-12-01T01:15:00Z",
        "2026-10-25T01:30:00+01:00, Europe/London, 2026-10-25T00:30:00Z",
        "2026-10-25T01:30:00+00:00, Europe/London, 2026-10-25T01:30:00Z"
    })
    void a_time_is_what_the_clocks_of_a_zone_show_or_what_its_offset_says(
            String given, ZoneId zone, Instant at) {
        assertThat(DueTime.read(given, zone)).isEqualTo(new DueTime(at, zone));
    }

    @Test
    void a_time_that_the_clocks_skip_is_refused_with_what_they_do() {
        assertThat(refused("2026-03-29T02:30", "Europe/Paris"))
                .isEqualTo(
                        Reason.of(
                                "time-never-shown",
                                "2026-03-29 02:30",
                                "Europe/Paris",
                                "02:00",
                                "03:00"));
    }

    @Test
    void a_time_that_the_clocks_show_twice_is_refused_with_both() {
        assertThat(refused("2026-10-25T01:30", "Europe/London"))
                .isEqualTo(
                        Reason.of(
                                "time-shown-twice",
                                "2026-10-25 01:30",
                                "Europe/London",
                                "2026-10-25T01:30+01:00",
                                "2026-10-25T01:30Z"));
    }

    @Test
    void a_whole_day_that_a_zone_left_out_is_refused() {
        assertThat(refused("2011-12-30T12:00", "Pacific/Apia").code())
                .isEqualTo("time-never-shown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "2026-12-01",
                "2026-13-01T07:00",
                "2026-12-01 07:00",
                "+12026-12-01T07:00",
                "2026-02-30T07:00",
                "2026-12-01T24:30",
                "2026-12-01T07:00+25:00"
            })
    void what_is_no_time_is_refused(String given) {
        assertThat(refused(given, "Asia/Tokyo").code()).isEqualTo("time-unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-01T07:00:00.5", "2026-12-01T07:00:00.001Z"})
    void parts_of_a_second_are_refused(String given) {
        assertThat(refused(given, "Asia/Tokyo").code()).isEqualTo("time-not-whole");
    }

    @Test
    void an_unknown_zone_is_refused() {
        assertThatThrownBy(() -> DueTime.zone("Asia/Atlantis"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("zone-unknown");
        assertThat(DueTime.zone("Asia/Tokyo")).isEqualTo(TOKYO);
    }

    @Test
    void a_time_lies_ahead_and_within_two_years() {
        DueTime time = DueTime.read("2026-12-01T07:00:00Z", TOKYO);
        time.expectAfter(Instant.parse("2026-12-01T06:59:59.999Z"));
        assertThatThrownBy(() -> time.expectAfter(Instant.parse("2026-12-01T07:00:00Z")))
                .hasMessageContaining("time-over");
        assertThatThrownBy(() -> time.expectAfter(Instant.parse("2024-11-20T00:00:00Z")))
                .hasMessageContaining("time-too-far");
    }

    private static Reason refused(String given, String zone) {
        Invalid refused =
                catchThrowableOfType(Invalid.class, () -> DueTime.read(given, ZoneId.of(zone)));
        return refused.reasons().get(0);
    }
}
