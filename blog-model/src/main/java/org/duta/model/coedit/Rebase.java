package org.duta.model.coedit;

import java.util.ArrayList;
import java.util.List;

/**
 * Carries the changes of one push over what was accepted since its version: step by step and never
 * over a composition, because carrying over a composition may make another text.
 */
final class Rebase {

    private final List<ChangeSet> over;

    Rebase(List<Step> since, List<Step> accepted) {
        over = new ArrayList<>(since.size() + accepted.size());
        since.forEach(step -> over.add(step.change()));
        accepted.forEach(step -> over.add(step.change()));
    }

    /**
     * The next change of the push.
     *
     * @param isLast whether no other follows, which saves half of the work
     * @throws IllegalArgumentException if it is one of a text of another length
     */
    ChangeSet next(ChangeSet offered, boolean isLast) {
        ChangeSet change = offered;
        for (int i = 0; i < over.size(); i++) {
            ChangeSet accepted = over.get(i);
            ChangeSet carried = change.map(accepted, false);
            if (!isLast) {
                over.set(i, accepted.map(change, true));
            }
            change = carried;
        }
        return change;
    }
}
