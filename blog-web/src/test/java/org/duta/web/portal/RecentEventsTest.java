package org.duta.web.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RecentEventsTest {

    private final RecentEvents recent = new RecentEvents(10);

    @Test
    void whoever_asks_gets_what_follows_what_they_have() {
        fill(100, 105);
        assertThat(after(102, 50)).isEqualTo(numbers(103, 105));
        assertThat(after(100, 2)).isEqualTo(numbers(101, 102));
        assertThat(after(105, 50)).isEmpty();
    }

    @Test
    void the_oldest_are_forgotten_and_known_to_be() {
        fill(0, 1_000);
        assertThat(recent.last()).isEqualTo(1_000);
        assertThat(after(990, 50)).isEqualTo(numbers(991, 1_000));
        assertThat(recent.after(500, 50)).isEmpty();
    }

    @Test
    void whoever_is_ahead_waits_for_what_is_yet_to_come() {
        fill(100, 105);
        assertThat(after(110, 50)).isEmpty();
    }

    @Test
    void a_gap_is_never_hidden() {
        fill(0, 3);
        assertThatThrownBy(() -> recent.add(5, new byte[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void fill(long startAfter, long last) {
        recent.startAfter(startAfter);
        LongStream.rangeClosed(startAfter + 1, last)
                .forEach(n -> recent.add(n, Long.toString(n).getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> after(long sequence, int limit) {
        return recent.after(sequence, limit).orElseThrow().stream()
                .map(event -> new String(event, StandardCharsets.UTF_8))
                .toList();
    }

    private static List<String> numbers(long first, long last) {
        return LongStream.rangeClosed(first, last).mapToObj(Long::toString).toList();
    }
}
