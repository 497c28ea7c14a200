package org.duta.model.post.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who typed which characters of a text: runs that cover it from its start to its end. Neighbouring
 * runs of one author are always one run, so equal attributions are equal records. Characters are
 * UTF-16 units here, as in every offset of Duta; an emoji counts as two.
 */
public record Attribution(List<Run> runs) {

    private static final Pattern STORED_RUN = Pattern.compile("([1-9][0-9]{0,9}):(\\S*)");

    /**
     * Neighbouring characters that one person typed.
     *
     * @param length in UTF-16 units, at least 1
     * @param author a handle, or null for text that an earlier edition brought along
     */
    public record Run(int length, @Nullable String author) {
        public Run {
            if (length <= 0) {
                throw new IllegalArgumentException("A run of length " + length);
            }
            if (author != null && !author.matches("\\S+")) {
                throw new IllegalArgumentException("Not a handle: '" + author + "'");
            }
        }
    }

    /**
     * @throws IllegalArgumentException if the runs are longer than any text could be
     */
    public Attribution {
        if (runs.stream().mapToLong(Run::length).sum() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("Runs for more than 2,147,483,647 characters");
        }
        runs = List.copyOf(merged(runs));
    }

    /** A text of this length, possibly 0, by one author or by nobody known. */
    public static Attribution of(int length, @Nullable String author) {
        return new Attribution(length == 0 ? List.of() : List.of(new Run(length, author)));
    }

    /**
     * Who typed what once this author has made these changes: what was inserted is the author's,
     * what was kept stays with whoever typed it.
     *
     * @throws IllegalArgumentException if the difference is one of a text of another length
     */
    public Attribution after(TextDiff diff, String author) {
        diff.requireLength(length());
        Deque<Run> old = new ArrayDeque<>(runs);
        List<Run> now = new ArrayList<>();
        for (TextDiff.Step step : diff.steps()) {
            if (step instanceof TextDiff.Keep keep) {
                now.addAll(taken(keep.length(), old));
            } else if (step instanceof TextDiff.Delete delete) {
                taken(delete.length(), old);
            } else if (step instanceof TextDiff.Insert insert) {
                now.add(new Run(insert.text().length(), author));
            }
        }
        return new Attribution(now);
    }

    /** How much each known author has in the text: most first, among equals the first to appear. */
    public Map<String, Integer> charactersByAuthor() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Run run : runs) {
            if (run.author() != null) {
                counts.merge(run.author(), run.length(), Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                Integer::sum,
                                LinkedHashMap::new));
    }

    /** The length of the text in UTF-16 units. */
    public int length() {
        return runs.stream().mapToInt(Run::length).sum();
    }

    /** The runs as {@code length:author}, with a space between: {@code 12:ayu 3: 40:bima}. */
    public String toStored() {
        return runs.stream()
                .map(run -> run.length() + ":" + Objects.requireNonNullElse(run.author(), ""))
                .collect(Collectors.joining(" "));
    }

    /**
     * Reads what {@link #toStored()} wrote, and nothing else.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static Attribution parse(String stored) {
        List<Run> runs = new ArrayList<>();
        for (String run : stored.isEmpty() ? new String[0] : stored.split(" ", -1)) {
            runs.add(parseRun(run));
        }
        Attribution attribution = new Attribution(runs);
        if (attribution.runs.size() < runs.size()) {
            throw new IllegalArgumentException("Neighbouring runs of one author: " + stored);
        }
        return attribution;
    }

    private static Run parseRun(String stored) {
        Matcher run = STORED_RUN.matcher(stored);
        if (!run.matches()) {
            throw new IllegalArgumentException("Not a run of an attribution: '" + stored + "'");
        }
        String author = run.group(2);
        return new Run(Integer.parseInt(run.group(1)), author.isEmpty() ? null : author);
    }

    /** Takes the first {@code length} characters away from these runs. */
    private static List<Run> taken(int length, Deque<Run> runs) {
        List<Run> taken = new ArrayList<>();
        int left = length;
        while (left > 0) {
            Run run = runs.removeFirst();
            int part = Math.min(left, run.length());
            taken.add(new Run(part, run.author()));
            if (part < run.length()) {
                runs.addFirst(new Run(run.length() - part, run.author()));
            }
            left -= part;
        }
        return taken;
    }

    private static List<Run> merged(List<Run> runs) {
        List<Run> merged = new ArrayList<>();
        for (Run run : runs) {
            int last = merged.size() - 1;
            if (last >= 0 && Objects.equals(merged.get(last).author(), run.author())) {
                int length = merged.get(last).length() + run.length();
                merged.set(last, new Run(length, run.author()));
            } else {
                merged.add(run);
            }
        }
        return merged;
    }
}
