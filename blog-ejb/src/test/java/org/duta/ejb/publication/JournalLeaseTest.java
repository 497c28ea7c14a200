package org.duta.ejb.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JournalLeaseTest {

    private static final JournalHead HEAD = new JournalHead(7, 0, Instant.EPOCH);
    private static final long ASKED = 1_000;
    private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(JournalLease.LONGEST_MS);

    private final JournalLease lease = new JournalLease();

    @Test
    void it_lasts_from_before_the_head_was_read() {
        lease.take(lease.begin(), HEAD, ASKED, false);
        assertThat(lease.at(ASKED + LONGEST - 1)).contains(HEAD);
        assertThat(lease.at(ASKED + LONGEST)).isEmpty();
    }

    @Test
    void it_is_not_given_while_a_publication_is_announced() {
        lease.take(lease.begin(), HEAD, ASKED, false);
        lease.take(lease.begin(), HEAD, ASKED, true);
        assertThat(lease.at(ASKED)).isEmpty();
    }

    @Test
    void what_was_read_before_it_was_revoked_gives_none() {
        int begun = lease.begin();
        lease.revoke();
        lease.take(begun, HEAD, ASKED, false);
        assertThat(lease.at(ASKED)).isEmpty();
    }
}
