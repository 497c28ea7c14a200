package org.duta.model.kernel.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.PublicKey;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PublicKeyPemTest {

    @Test
    void a_key_is_written_as_the_platform_encodes_it() {
        PublicKey key = Ed25519.newPair().getPublic();
        assertThat(PublicKeyPem.of(Ed25519.x(key)))
                .isEqualTo(
                        "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                                .formatted(Base64.getEncoder().encodeToString(key.getEncoded())));
    }

    @Test
    void every_key_of_a_file_is_read_and_other_kinds_are_passed_over() {
        String one = Ed25519.x(Ed25519.newPair().getPublic());
        String two = Ed25519.x(Ed25519.newPair().getPublic());
        String other = "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZI\n-----END PUBLIC KEY-----\n";
        String file = "# kept by hand\n" + PublicKeyPem.of(one) + other + PublicKeyPem.of(two);
        assertThat(PublicKeyPem.in(file)).containsExactly(one, two);
        assertThat(PublicKeyPem.in("no key")).isEmpty();
    }
}
