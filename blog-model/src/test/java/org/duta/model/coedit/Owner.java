package org.duta.model.coedit;

import java.util.ArrayList;
import java.util.List;

/** A node that has the text open: it commits to the log and tells its editors. */
final class Owner {

    private record Waiting(Line line, Push push) {}

    private final MemoryLog log;
    private final LiveText text;
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    /** Changes that were refused although they are right. */
    private int wrongRefusals;

    /** Loads the text as it was at some version, and takes what came after that from the log. */
    Owner(MemoryLog log, long checkpoint) {
        this.log = log;
        this.text = new LiveText(checkpoint, log.text(checkpoint), log.lastSeqs());
        text.committed(log.since(checkpoint));
    }

    int wrongRefusals() {
        return wrongRefusals;
    }

    void join(Line line) {
        catchUp();
        lines.add(line);
        long from = line.typist.version();
        line.down.add(new Line.Open(from, steps(from)));
        line.told = text.version();
    }

    void leave(Line line) {
        lines.remove(line);
    }

    /** Takes the next frame that the editor sent. */
    void take(Line line) {
        Line.Frame frame = line.up.poll();
        if (frame instanceof Line.Offer offer) {
            waiting.add(new Waiting(line, offer.push()));
        } else if (frame instanceof Line.Pull pull) {
            catchUp();
            line.down.add(new Line.Ups(pull.version(), steps(pull.version())));
        }
    }

    /** Commits what waits; what another owner committed meanwhile is taken first. */
    void commit() {
        List<Push> pushes = waiting.stream().map(Waiting::push).toList();
        LiveText.Batch batch = text.prepare(pushes);
        while (!log.append(batch.version(), batch.steps())) {
            text.committed(log.since(text.version()));
            batch = text.prepare(pushes);
        }
        text.committed(batch.steps());
        tell();
        for (Waiting one : waiting) {
            answer(one, batch);
        }
        waiting.clear();
    }

    /** Commits, but the answer of the database is lost; the next commit has to find out. */
    void commitUnheard() {
        LiveText.Batch batch = text.prepare(waiting.stream().map(Waiting::push).toList());
        log.append(batch.version(), batch.steps());
    }

    private void answer(Waiting one, LiveText.Batch batch) {
        for (LiveText.Refusal refusal : batch.refusals()) {
            if (refusal.push() == one.push()) {
                wrongRefusals += refusal.code() == LiveText.Code.STALE ? 0 : 1;
                one.line().down.add(new Line.Nack());
                return;
            }
        }
        one.line().down.add(new Line.Ups(one.push().version(), steps(one.push().version())));
    }

    /** Takes what another owner committed, and tells the editors. */
    void catchUp() {
        text.committed(log.since(text.version()));
        tell();
    }

    void check() {
        long crc32 = text.crc32();
        lines.forEach(line -> line.down.add(new Line.Check(text.version(), crc32)));
    }

    private void tell() {
        for (Line line : lines) {
            if (line.told < text.version()) {
                line.down.add(new Line.Ups(line.told, steps(line.told)));
                line.told = text.version();
            }
        }
    }

    private List<Step> steps(long from) {
        return text.since(from).orElseGet(() -> log.since(from));
    }
}
