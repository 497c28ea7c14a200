package org.duta.model.coedit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A connection of one editor to one owner: what is sent on it arrives in order, or not at all. */
final class Line {

    sealed interface Frame {}

    record Offer(Push push) implements Frame {}

    record Pull(long version) implements Frame {}

    record Open(long from, List<Step> tail) implements Frame {}

    record Ups(long from, List<Step> steps) implements Frame {}

    record Nack() implements Frame {}

    record Check(long version, long crc32) implements Frame {}

    final Typist typist;
    final Deque<Frame> up = new ArrayDeque<>();
    final Deque<Frame> down = new ArrayDeque<>();

    /** Up to which version the editor was told. */
    long told;

    boolean opened;
    int mismatches;

    Line(Typist typist) {
        this.typist = typist;
    }

    /** Sends what the editor has to send, once it is up to date. */
    void offer(boolean twice) {
        if (opened) {
            typist.push()
                    .ifPresent(
                            push -> {
                                up.add(new Offer(push));
                                if (twice) {
                                    up.add(new Offer(push));
                                }
                            });
        }
    }

    /** Lets the editor take the next frame. */
    void deliver() {
        Frame frame = down.poll();
        if (frame instanceof Open open) {
            typist.receive(open.from(), open.tail());
            typist.unsettle();
            opened = true;
        } else if (frame instanceof Ups ups) {
            if (!typist.receive(ups.from(), ups.steps())) {
                up.add(new Pull(typist.version()));
            }
        } else if (frame instanceof Nack) {
            typist.unsettle();
            up.add(new Pull(typist.version()));
        } else if (frame instanceof Check check && !typist.agrees(check.version(), check.crc32())) {
            mismatches++;
        }
    }
}
