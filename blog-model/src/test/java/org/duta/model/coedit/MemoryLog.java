package org.duta.model.coedit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The log of one text as the database keeps it: whoever names the right version may append. */
final class MemoryLog {

    private final String begun;
    private final List<Step> steps = new ArrayList<>();

    MemoryLog(String begun) {
        this.begun = begun;
    }

    boolean append(long version, List<Step> added) {
        if (version != steps.size()) {
            return false;
        }
        steps.addAll(added);
        return true;
    }

    int version() {
        return steps.size();
    }

    List<Step> since(long version) {
        return List.copyOf(steps.subList((int) version, steps.size()));
    }

    String text(long version) {
        String text = begun;
        for (Step step : steps.subList(0, (int) version)) {
            text = step.change().apply(text);
        }
        return text;
    }

    Map<UUID, Long> lastSeqs() {
        Map<UUID, Long> last = new HashMap<>();
        steps.forEach(step -> last.merge(step.client(), step.seq(), Math::max));
        return last;
    }

    List<Long> seqs(UUID client) {
        return steps.stream().filter(step -> step.client().equals(client)).map(Step::seq).toList();
    }
}
