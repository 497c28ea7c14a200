package org.duta.model.coedit;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.duta.model.post.text.Attribution;

/**
 * What the live text costs without sockets and database, in time of the processor:
 *
 * <pre>mvn -q -pl blog-model test-compile exec:java -Dexec.classpathScope=test \
 *   -Dexec.mainClass=org.duta.model.coedit.LiveTextBenchmark</pre>
 */
public final class LiveTextBenchmark {

    private static final int ROUNDS = 5;
    private static final int WRITERS = 50;
    private static final int CHANGES = 100_000;

    private LiveTextBenchmark() {}

    private interface Work {
        /** How many things were done. */
        int run() throws IOException;
    }

    public static void main(String[] args) throws IOException {
        List<ChangeSet> paper = Traces.changes("automerge-paper");
        List<String> json = paper.stream().map(ChangeSet::toJson).toList();
        List<LoggedStep> steps = new ArrayList<>();
        for (ChangeSet change : paper) {
            Step step = new Step(new UUID(0, 0), steps.size() + 1L, "writer", change);
            steps.add(new LoggedStep(Instant.EPOCH, step));
        }
        byte[] packed = PackedSteps.pack(steps);
        measure("automerge-paper, parsed and applied", () -> parsedAndApplied(json));
        measure("automerge-paper, unpacked", () -> PackedSteps.unpack(packed).size());
        measure("50 writers in 100 kB, all in one batch", () -> written(WRITERS));
        measure("50 writers in 100 kB, one by one, 50 behind", () -> written(1));
        measure("attribution, 500 steps over 10,000 runs", LiveTextBenchmark::carried);
    }

    private static void measure(String what, Work work) throws IOException {
        double best = Double.MAX_VALUE;
        int done = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            done = work.run();
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            best = Math.min(best, spent / 1000.0);
        }
        System.out.printf(
                "%-45s %,9d in %,7.1f ms, each %6.2f µs, %,9.0f/s%n",
                what, done, best / 1000, best / done, 1e6 * done / best);
    }

    private static int parsedAndApplied(List<String> changes) {
        StringBuilder text = new StringBuilder();
        changes.forEach(change -> ChangeSet.parse(change).applyTo(text));
        return changes.size();
    }

    /** Each writer types at a place of its own, in the version of 50 changes ago. */
    private static int written(int batch) {
        Random random = new Random(1);
        LiveText text = new LiveText(0, "kata ".repeat(20_000), Map.of());
        long[] seqs = new long[WRITERS];
        int[] lengths = new int[CHANGES + 1];
        lengths[0] = text.length();
        for (int done = 0; done < CHANGES; done += batch) {
            List<Push> pushes = new ArrayList<>();
            long version = Math.max(0, done + batch - WRITERS);
            int length = lengths[(int) version];
            for (int i = done; i < done + batch; i++) {
                int who = i % WRITERS;
                int at = who * (length / WRITERS) + random.nextInt(9);
                int to = at + random.nextInt(10) / 9;
                ChangeSet change = ChangeSet.replace(length, at, to, "x");
                List<Up> ups = List.of(new Up(++seqs[who], change));
                pushes.add(new Push(new UUID(0, who), "writer", version, ups));
            }
            LiveText.Batch made = text.prepare(pushes);
            text.committed(made.steps());
            for (int i = done; i < done + batch; i++) {
                ChangeSet change = made.steps().get(i - done).change();
                lengths[i + 1] = change.newLength();
            }
        }
        return CHANGES;
    }

    private static int carried() {
        List<Attribution.Run> runs = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            runs.add(new Attribution.Run(10, "writer" + i % 3));
        }
        Random random = new Random(1);
        List<Step> steps = new ArrayList<>();
        int length = 100_000;
        for (int i = 0; i < 500; i++) {
            int at = random.nextInt(length - 2);
            ChangeSet change = ChangeSet.replace(length, at, at + 1, "xyz");
            length = change.newLength();
            steps.add(new Step(new UUID(0, i % WRITERS), i, "writer" + i % WRITERS, change));
        }
        return TypedBy.carry(new Attribution(runs), steps).runs().isEmpty() ? 0 : 1;
    }
}
