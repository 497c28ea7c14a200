package org.duta.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import org.duta.ejb.audit.AnchorFolder;
import org.duta.model.audit.Anchor;
import org.duta.model.audit.Anchors;
import org.duta.model.audit.Anchors.AnchorBreak;
import org.duta.model.audit.AuditChain.Break;
import org.duta.model.audit.AuditChain.Findings;
import org.duta.model.audit.AuditLink;
import org.duta.model.kernel.signing.Ed25519;
import org.junit.jupiter.api.Test;

class AuditWitnessTest {

    private final AnchorFolder folder = new AnchorFolder(Path.of("/a"));
    private final KeyPair pair = Ed25519.newPair();
    private final String x = Ed25519.x(pair.getPublic());
    private final Anchor anchor =
            Anchor.first(
                    new AuditLink(5, "a".repeat(64)),
                    Instant.parse("2026-11-24T00:00:00Z"),
                    Ed25519.id(x),
                    pair.getPrivate());
    private final Anchors anchors = Anchors.of(List.of(anchor.line()), List.of(x));

    @Test
    void a_whole_trail_is_said_with_what_only_the_chain_guards() {
        AuditWitness witness = new AuditWitness(folder, anchors, true, false);
        assertThat(witness.report(new Findings(7, null, null, anchor)).lines())
                .containsExactly(
                        "The audit trail is whole: 7 entries.",
                        "Entries 1 to 5 are as they were anchored on 2026-11-24T00:00:00Z; later"
                                + " ones are guarded by the chain alone.");
    }

    @Test
    void a_trail_without_anchors_is_said_to_be_its_owners_word() {
        AuditWitness witness = new AuditWitness(folder, Anchors.NONE, false, false);
        assertThat(witness.report(new Findings(7, null, null, null)).lines())
                .containsExactly(
                        "The audit trail is whole: 7 entries.",
                        "No anchor in /a speaks for it: whoever owns the database could have"
                                + " written it anew.");
    }

    @Test
    void both_kinds_of_tampering_are_named_and_keys_that_lie_beside_are_doubted() {
        AuditWitness witness = new AuditWitness(folder, anchors, false, true);
        Findings findings =
                new Findings(
                        5,
                        new Break(6, "its content was changed"),
                        new AnchorBreak(2, "its signature is wrong"),
                        anchor);
        assertThat(witness.report(findings).lines())
                .containsExactly(
                        "The audit trail was tampered with. The first bad entry is 6: its content"
                                + " was changed.",
                        "The anchors in /a were tampered with. The first bad line is 2: its"
                                + " signature is wrong.",
                        "Entries 1 to 5 are as they were anchored on 2026-11-24T00:00:00Z.",
                        "The anchors' last line is torn, as by a crash, and doesn't count.",
                        "The keys are those beside the anchors: set DUTA_AUDIT_TRUST to a copy"
                                + " that was kept elsewhere.");
    }
}
