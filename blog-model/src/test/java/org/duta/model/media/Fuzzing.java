package org.duta.model.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Gives one changed file after the other to whatever has to answer, until the time is over. */
public final class Fuzzing {

    /** What has to answer. */
    public interface Reader {

        /**
         * @return the answer
         * @throws Exception which is what is looked for
         */
        String read(String kind, byte[] bytes) throws Exception;
    }

    private final Map<String, byte[]> good;
    private final Reader reader;

    /**
     * @param good files by their ending, or by a name with it
     */
    public Fuzzing(Map<String, byte[]> good, Reader reader) {
        this.good = good;
        this.reader = reader;
    }

    /**
     * Runs, and prints how often each answer was given.
     *
     * @param arguments minutes, the folder in which files are kept that got no answer, and what the
     *     random numbers begin with
     * @return 0 if every file got an answer, else 1
     */
    @SuppressWarnings("SystemOut")
    public int run(String[] arguments) throws IOException {
        long end = System.nanoTime() + Duration.ofMinutes(Long.parseLong(arguments[0])).toNanos();
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        Random random = new Random(Long.parseLong(arguments[2]));
        Mutation mutation = new Mutation(random);
        String[] kinds = good.keySet().toArray(String[]::new);
        Map<String, Integer> answers = new TreeMap<>();
        int broke = 0;
        while (System.nanoTime() < end) {
            String kind = kinds[random.nextInt(kinds.length)];
            byte[] whole = good.getOrDefault(kind, new byte[0]);
            boolean packed = whole[0] == 'P' && whole[1] == 'K' && random.nextInt(4) > 0;
            byte[] bad = packed ? mutation.ofPart(whole) : mutation.of(whole);
            try {
                String answer = reader.read(kind, bad);
                answers.merge(ending(kind) + ": " + answer, 1, Integer::sum);
            } catch (Exception | LinkageError e) {
                broke++;
                Path kept = Files.write(folder.resolve("broke-" + broke + "." + kind), bad);
                System.out.println("NO ANSWER, see " + kept + ": " + e);
                e.printStackTrace(System.out);
            }
        }
        answers.forEach((answer, times) -> System.out.printf("%8d  %s%n", times, answer));
        System.out.printf(
                "%d files, %d without an answer%n",
                answers.values().stream().mapToInt(each -> each).sum() + broke, broke);
        return broke == 0 ? 0 : 1;
    }

    private static String ending(String kind) {
        return kind.substring(kind.lastIndexOf('.') + 1);
    }
}
