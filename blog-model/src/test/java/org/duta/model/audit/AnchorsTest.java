package org.duta.model.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import org.duta.model.audit.Anchors.AnchorBreak;
import org.duta.model.kernel.signing.Ed25519;
import org.junit.jupiter.api.Test;

class AnchorsTest {

    private static final Instant DAY = Instant.parse("2026-11-24T00:00:00Z");

    private final KeyPair pair = Ed25519.newPair();
    private final String x = Ed25519.x(pair.getPublic());
    private final String key = Ed25519.id(x);
    private final Anchor one = Anchor.first(link(3, "a"), DAY, key, pair.getPrivate());
    private final Anchor two =
            one.next(link(7, "b"), DAY.plusSeconds(86_400), key, pair.getPrivate());
    private final Anchor three =
            two.next(link(9, "c"), DAY.plusSeconds(172_800), key, pair.getPrivate());

    @Test
    void a_line_is_canonical_json_and_is_read_back_whole() {
        assertThat(one.line())
                .isEqualTo(
                        "{\"anchor\":\"1\",\"at\":\"2026-11-24T00:00:00Z\",\"hash\":\"%s\","
                                        .formatted("a".repeat(64))
                                + "\"key\":\"%s\",\"previous\":\"%s\",\"sequence\":\"3\","
                                        .formatted(key, "0".repeat(64))
                                + "\"signature\":\"%s\"}".formatted(one.signature()));
        assertThat(Anchor.parse(two.line())).isEqualTo(two);
        assertThatThrownBy(() -> Anchor.parse(two.line() + " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Anchor.parse(two.line().replace("2026-11", "2026-13")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lines_that_nobody_touched_are_all_evidence() {
        Anchors anchors = anchors(one.line(), two.line(), three.line());
        assertThat(anchors.firstBreak()).isNull();
        assertThat(anchors.signed()).containsExactly(one, two, three);
    }

    @Test
    void a_line_taken_out_is_found_and_the_others_remain_evidence() {
        Anchors anchors = anchors(one.line(), three.line());
        assertThat(anchors.firstBreak())
                .isEqualTo(new AnchorBreak(2, "it doesn't follow the line before it"));
        assertThat(anchors.signed()).containsExactly(one, three);
        assertThat(anchors(two.line(), three.line()).firstBreak())
                .isEqualTo(new AnchorBreak(1, "it doesn't follow the line before it"));
    }

    @Test
    void an_edited_line_is_found_by_its_signature() {
        String edited = two.line().replace("\"sequence\":\"7\"", "\"sequence\":\"8\"");
        assertThat(anchors(one.line(), edited, three.line()).firstBreak())
                .isEqualTo(new AnchorBreak(2, "its signature is wrong"));
        assertThat(anchors(one.line(), "", two.line()).firstBreak())
                .isEqualTo(new AnchorBreak(2, "it is no anchor"));
    }

    @Test
    void a_line_that_another_key_signed_doesnt_count() {
        KeyPair forger = Ed25519.newPair();
        String id = Ed25519.id(Ed25519.x(forger.getPublic()));
        Anchor forged = one.next(link(7, "f"), DAY, id, forger.getPrivate());
        Anchor pretended = one.next(link(7, "f"), DAY, key, forger.getPrivate());
        assertThat(anchors(one.line(), forged.line()).firstBreak())
                .isEqualTo(new AnchorBreak(2, "it is signed with a key that isn't trusted"));
        assertThat(anchors(one.line(), pretended.line()).firstBreak())
                .isEqualTo(new AnchorBreak(2, "its signature is wrong"));
        assertThat(anchors(one.line(), forged.line(), pretended.line()).signed())
                .containsExactly(one);
    }

    private Anchors anchors(String... lines) {
        return Anchors.of(List.of(lines), List.of(x));
    }

    private static AuditLink link(long sequence, String digit) {
        return new AuditLink(sequence, digit.repeat(64));
    }
}
