package org.duta.ejb.coedit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommitPaceTest {

    private final CommitPace pace = new CommitPace();

    @Test
    void a_few_people_never_wait() {
        assertThat(pace.isOver(1_000)).isTrue();
        assertThat(pace.committed(1, 1_000)).isZero();
        assertThat(pace.committed(2, 1_000)).isZero();
        assertThat(pace.isOver(1_000)).isTrue();
    }

    @Test
    void a_busy_text_gathers_changes_for_a_moment() {
        assertThat(pace.committed(3, 1_000)).isEqualTo(8);
        assertThat(pace.isOver(1_007)).isFalse();
        assertThat(pace.isOver(1_008)).isTrue();
        assertThat(pace.committed(1, 1_008)).isZero();
        assertThat(pace.isOver(1_008)).isTrue();
    }

    @Test
    void what_fails_is_tried_again_after_longer_and_longer_waits() {
        assertThat(pace.failed(0)).isEqualTo(100);
        assertThat(pace.isOver(99)).isFalse();
        assertThat(pace.failed(100)).isEqualTo(200);
        for (int i = 0; i < 10; i++) {
            pace.failed(0);
        }
        assertThat(pace.failed(0)).isEqualTo(2_000);
        pace.committed(1, 0);
        assertThat(pace.isOver(0)).isTrue();
        assertThat(pace.failed(0)).isEqualTo(100);
    }
}
