package org.duta.model.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void the_delays_grow_from_ten_seconds_to_a_day() {
        List<Duration> delays = new ArrayList<>();
        for (int failures = 1; failures <= 10; failures++) {
            delays.add(Backoff.after(failures, Duration.ZERO, 0).orElseThrow());
        }
        assertThat(delays).isSorted().doesNotHaveDuplicates();
        assertThat(delays.get(0)).isEqualTo(Duration.ofSeconds(10));
        assertThat(delays.get(9)).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void the_eleventh_failure_is_the_last() {
        assertThat(Backoff.after(11, Duration.ZERO, 0)).isEmpty();
    }

    @Test
    void what_has_waited_for_three_days_is_not_tried_again() {
        assertThat(Backoff.after(1, Backoff.LONGEST_WAIT, 0)).isPresent();
        assertThat(Backoff.after(1, Backoff.LONGEST_WAIT.plusSeconds(1), 0))
                .isEqualTo(Optional.empty());
    }

    @Test
    void those_who_failed_together_come_back_one_after_the_other() {
        assertThat(Backoff.after(2, Duration.ZERO, 0.5)).contains(Duration.ofMillis(33_750));
        for (int failures = 1; failures < 10; failures++) {
            assertThat(Backoff.after(failures, Duration.ZERO, 1).orElseThrow())
                    .isGreaterThan(Backoff.after(failures, Duration.ZERO, 0).orElseThrow())
                    .isLessThan(Backoff.after(failures + 1, Duration.ZERO, 0).orElseThrow());
        }
    }

    @Test
    void a_lease_is_brought_within_its_bounds() {
        assertThat(Lease.granted(0)).isEqualTo(Duration.ofDays(10).toSeconds());
        assertThat(Lease.granted(1)).isEqualTo(300);
        assertThat(Lease.granted(86_400)).isEqualTo(86_400);
        assertThat(Lease.granted(Integer.MAX_VALUE)).isEqualTo(Duration.ofDays(30).toSeconds());
    }
}
