package org.duta.launch;

import java.util.ArrayList;
import java.util.List;
import org.duta.ejb.audit.AnchorFolder;
import org.duta.model.audit.Anchor;
import org.duta.model.audit.Anchors;
import org.duta.model.audit.AuditChain.Findings;

/**
 * What speaks for the trail from outside the database: its anchors, and the keys that count.
 *
 * @param trusted whether the keys come from where nobody who changes the anchors could change them
 * @param torn whether a crash left the file's last line torn
 */
record AuditWitness(AnchorFolder folder, Anchors anchors, boolean trusted, boolean torn) {

    static AuditWitness in(LaunchSettings settings) {
        AnchorFolder folder = new AnchorFolder(settings.anchors());
        List<String> keys =
                settings.auditTrust().map(AnchorFolder::keysIn).orElseGet(folder::keysBeside);
        return new AuditWitness(
                folder,
                folder.anchors(keys),
                settings.auditTrust().isPresent(),
                !folder.read().torn().isEmpty());
    }

    /** Which entry is the first bad one, since when the trail is good, and what speaks for that. */
    String report(Findings findings) {
        List<String> sentences = new ArrayList<>();
        if (findings.firstBreak() != null) {
            sentences.add(
                    "The audit trail was tampered with. The first bad entry is %d: %s."
                            .formatted(
                                    findings.firstBreak().sequence(),
                                    findings.firstBreak().what()));
        }
        if (findings.anchorBreak() != null) {
            sentences.add(
                    "The anchors in %s were tampered with. The first bad line is %d: %s."
                            .formatted(
                                    folder.path(),
                                    findings.anchorBreak().line(),
                                    findings.anchorBreak().what()));
        }
        if (findings.whole()) {
            sentences.add("The audit trail is whole: %d entries.".formatted(findings.entries()));
        }
        sentences.add(guard(findings));
        if (torn) {
            sentences.add("The anchors' last line is torn, as by a crash, and doesn't count.");
        }
        if (!trusted && !anchors.signed().isEmpty()) {
            sentences.add(
                    "The keys are those beside the anchors: set DUTA_AUDIT_TRUST to a copy that was"
                            + " kept elsewhere.");
        }
        return String.join(System.lineSeparator(), sentences);
    }

    private String guard(Findings findings) {
        Anchor fitting = findings.fitting();
        if (fitting == null) {
            return "No anchor in %s speaks for it: whoever owns the database could have written it anew."
                    .formatted(folder.path());
        }
        long anchored = fitting.head().sequence();
        return findings.entries() == anchored
                ? "Entries 1 to %d are as they were anchored on %s."
                        .formatted(anchored, fitting.at())
                : "Entries 1 to %d are as they were anchored on %s; later ones are guarded by the chain alone."
                        .formatted(anchored, fitting.at());
    }
}
