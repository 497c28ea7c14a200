package org.duta.model.coedit;

import java.util.ArrayList;
import java.util.List;
import org.duta.model.post.text.Attribution;

/** Who typed what in a live text: an attribution carried through its steps. */
public final class TypedBy {

    /**
     * How many steps are put together before the runs are gone through: each makes a few pieces,
     * and all pieces are gone through for the next.
     */
    private static final int STEPS_AT_ONCE = 200;

    private TypedBy() {}

    /**
     * What a step inserts is its author's, what it keeps stays with whoever typed it. The time
     * grows with the runs and with the steps, but not with their product.
     *
     * @throws IllegalArgumentException if a step changes a text of another length
     */
    public static Attribution carry(Attribution base, List<Step> steps) {
        Attribution carried = base;
        for (int from = 0; from < steps.size(); from += STEPS_AT_ONCE) {
            int to = Math.min(steps.size(), from + STEPS_AT_ONCE);
            carried = carryFew(carried, steps.subList(from, to));
        }
        return carried;
    }

    private static Attribution carryFew(Attribution base, List<Step> steps) {
        Pieces pieces = Pieces.of(base.length());
        for (Step step : steps) {
            pieces = pieces.after(step);
        }
        List<Attribution.Run> runs = new ArrayList<>();
        pieces.addRuns(base.runs(), runs);
        return new Attribution(runs);
    }
}
