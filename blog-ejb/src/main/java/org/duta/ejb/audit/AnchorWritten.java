package org.duta.ejb.audit;

import java.util.Map;
import org.duta.model.audit.Anchor;
import org.duta.model.audit.AuditChain;
import org.duta.model.kernel.Recorded;

/**
 * A node anchored the trail. That the trail tells of it is what finds out lines that were cut off
 * the end of the anchors.
 */
public record AnchorWritten(Anchor anchor) implements Recorded {

    @Override
    public String actor() {
        return "duta";
    }

    @Override
    public String act() {
        return AuditChain.ANCHORED;
    }

    @Override
    public String subject() {
        return "anchor:" + anchor.number();
    }

    @Override
    public Map<String, String> details() {
        return anchor.details();
    }
}
