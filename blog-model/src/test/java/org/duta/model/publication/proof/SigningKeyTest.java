package org.duta.model.publication.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.signing.Ed25519;
import org.junit.jupiter.api.Test;

/** The life of a key. */
class SigningKeyTest {

    private static final Instant MADE = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant LATER = MADE.plusSeconds(60);

    private final SigningKey key = new SigningKey(Ed25519.x(Ed25519.newPair().getPublic()), MADE);

    @Test
    void aNewKeySigns() {
        assertThat(key.isActive()).isTrue();
        assertThat(key.card().state()).isEqualTo("active");
    }

    @Test
    void aRetiredKeySignsNothingMoreAndSaysSinceWhen() {
        key.retire(LATER);
        assertThat(key.isActive()).isFalse();
        assertThat(key.card().retiredAt()).isEqualTo(LATER);
        assertThat(key.card().state()).isEqualTo("retired");
        assertThatThrownBy(() -> key.retire(LATER)).isInstanceOf(Conflict.class);
    }

    @Test
    void evenARetiredKeyCanBeRevokedAndSaysWhy() {
        key.retire(LATER);
        key.revoke(LATER, "A disk was stolen.");
        assertThat(key.card().state()).isEqualTo("revoked");
        assertThat(key.card().revocationReason()).isEqualTo("A disk was stolen.");
        assertThatThrownBy(() -> key.revoke(LATER, "Again.")).isInstanceOf(Conflict.class);
    }
}
