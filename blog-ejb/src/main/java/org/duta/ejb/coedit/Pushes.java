package org.duta.ejb.coedit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.duta.model.coedit.LiveText;
import org.duta.model.coedit.LiveText.Refusal;
import org.duta.model.coedit.Push;
import org.duta.model.coedit.Step;
import org.jspecify.annotations.Nullable;

/** What editors have offered and is not committed yet; and what each of them is told of it. */
final class Pushes {

    private static final long RETRY_MS = 3_000;

    private record Waiting(Seat seat, Push push) {}

    private final ChangeRates rates;
    private final List<Waiting> waiting = new ArrayList<>();

    Pushes(RoomTools tools) {
        this.rates = new ChangeRates(tools.settings().changesPerSecond(), tools.clock());
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    List<Push> all() {
        return waiting.stream().map(Waiting::push).toList();
    }

    void clear() {
        waiting.clear();
    }

    /** Takes a push, or says at once why not. */
    void add(Seat seat, Push push, long version) {
        long wait = seat.can.edit() ? rates.wait(seat.handle(), push.ups().size()) : 0;
        if (!seat.can.edit()) {
            nack(seat, push, "readonly", version, RETRY_MS, Seats.why(seat));
        } else if (wait > 0) {
            nack(seat, push, "limit", version, wait, "rate");
        } else {
            waiting.removeIf(other -> repeats(push, other.push()));
            waiting.add(new Waiting(seat, push));
        }
    }

    /** Whoever comes back while the database is gone sends what waits here already. */
    private static boolean repeats(Push push, Push other) {
        return push.client().equals(other.client()) && push.ups().equals(other.ups());
    }

    /**
     * Ends the waiting: tells everybody what became of their push, unless its echo did.
     *
     * @param refused nothing if the text is closed
     * @param before the version that the text had before
     * @param answer sends a seat everything from a version on
     */
    void settle(
            Optional<List<Refusal>> refused,
            LiveText text,
            long before,
            BiConsumer<Seat, Long> answer) {
        List<Waiting> settled = List.copyOf(waiting);
        waiting.clear();
        List<Step> steps = text.since(before).orElse(List.of());
        for (Waiting one : settled) {
            Push push = one.push();
            if (refused.isEmpty()) {
                nack(one.seat(), push, "readonly", text.version(), RETRY_MS, "submitted");
                continue;
            }
            Optional<Refusal> refusal =
                    refused.get().stream().filter(each -> each.push() == push).findFirst();
            if (refusal.isPresent()) {
                refuse(one.seat(), refusal.get(), text.version());
            } else if (!isIn(push, steps)) {
                answer.accept(one.seat(), push.version());
            }
        }
    }

    private static void refuse(Seat seat, Refusal refusal, long version) {
        switch (refusal.code()) {
            case STALE -> nack(seat, refusal.push(), "stale", version, 0, null);
            case LIMIT -> nack(seat, refusal.push(), "limit", version, RETRY_MS, "text");
            case BADOP -> nack(seat, refusal.push(), "badop", version, 0, null);
        }
    }

    private static void nack(
            Seat seat, Push push, String code, long version, long retryMs, @Nullable String why) {
        long seq = push.ups().isEmpty() ? 0 : push.ups().get(0).seq();
        seat.outlet().send(Frames.nack(code, version, seq, retryMs, why));
    }

    /** Whether a change of the push is among the steps, so that its echo answers it. */
    private static boolean isIn(Push push, List<Step> steps) {
        return steps.stream()
                .anyMatch(
                        step ->
                                step.client().equals(push.client())
                                        && push.ups().stream()
                                                .anyMatch(up -> up.seq() == step.seq()));
    }
}
