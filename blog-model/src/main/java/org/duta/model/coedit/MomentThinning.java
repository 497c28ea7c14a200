package org.duta.model.coedit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a history short enough to look through: the older, the farther apart. Of a year's work a
 * few hundred moments are left, besides those with a name.
 */
public final class MomentThinning {

    private static final Duration FRESH = Duration.ofHours(2);
    private static final Duration RECENT = Duration.ofDays(1);
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    private MomentThinning() {}

    /**
     * Takes in one more moment.
     *
     * @param moments oldest first
     * @return what is left of them and it: none of the last two hours is dropped, of the last day
     *     the last one in each half hour stays, before that the last one of each day (UTC); who
     *     typed until one that is dropped is told with the next
     */
    public static List<Moment> with(List<Moment> moments, Moment next) {
        List<Moment> left = new ArrayList<>();
        Moment before = null;
        for (Moment moment : moments) {
            before = follow(before, moment, next.at(), left);
        }
        if (before != null && before.givesWayTo(next)) {
            left.add(before.movedTo(next));
        } else {
            addUnlessNull(before, left);
            left.add(next);
        }
        return left;
    }

    private static Moment follow(
            @Nullable Moment before, Moment moment, Instant now, List<Moment> left) {
        if (before != null && !before.stays() && sameTime(before, moment, now)) {
            return before.movedTo(moment);
        }
        addUnlessNull(before, left);
        return moment;
    }

    private static boolean sameTime(Moment before, Moment after, Instant now) {
        Duration age = Duration.between(after.at(), now);
        if (age.compareTo(FRESH) < 0) {
            return false;
        }
        Duration slot = age.compareTo(RECENT) < 0 ? HALF_HOUR : RECENT;
        return slotOf(before, slot) == slotOf(after, slot);
    }

    private static long slotOf(Moment moment, Duration slot) {
        return moment.at().getEpochSecond() / slot.toSeconds();
    }

    private static void addUnlessNull(@Nullable Moment moment, List<Moment> moments) {
        if (moment != null) {
            moments.add(moment);
        }
    }
}
