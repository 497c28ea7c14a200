package org.duta.model.media.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the pieces of a line as CommonMark, escaping words that would be marks. */
final class InlineWriter {

    /** The order in which marks are around each other, outermost first. */
    private static final int LINK = 0;

    private static final int BOLD = 1;
    private static final int ITALIC = 2;
    private static final int STRIKE = 3;
    private static final int NONE = 4;

    private static final Pattern SPECIAL =
            Pattern.compile(
                    "[\\\\`*\\[\\]<~|]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|&(?=[#\\p{L}])");

    private static final Pattern AROUND =
            Pattern.compile(
                    "\\A((?:\\s|" + Marks.ANY + ")*+)(.*?)((?:\\s|" + Marks.ANY + ")*)\\z",
                    Pattern.DOTALL);

    private static final Pattern LINE_BEGIN =
            Pattern.compile(
                    "(?m)^((?:"
                            + Marks.ANY
                            + "|[ \\t])*+)(?:(\\d{1,9})([.)])(?=\\s|$)|([-+])(?=\\s|$|-)|(=)(?==*\\s*$)"
                            + "|(#)(?=#{0,5}(?:\\s|$))|(>)|(:)(?=\\s*-))");

    private final List<Run> runs;

    private InlineWriter(List<Run> runs) {
        this.runs = runs;
    }

    /** One or more lines, none with white space around it. */
    static String write(List<Run> runs) {
        List<Run> merged = merged(runs);
        String written = new InlineWriter(merged).write(0, merged.size(), LINK);
        String lines = written.replaceAll("[ \\t]*\\n[ \\t]*", "\n").strip();
        return safeBeginnings(lines.replaceAll("\\n+", "\n")).replace("\n", "\\\n");
    }

    /** The words alone. */
    static String words(List<Run> runs) {
        StringBuilder words = new StringBuilder();
        for (Run run : runs) {
            words.append(run.bare() ? Marks.strip(run.text()) : run.text());
        }
        return words.toString();
    }

    private static String safeBeginnings(String lines) {
        return LINE_BEGIN
                .matcher(lines)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        found.group(2) == null
                                                ? found.group(1) + "\\" + first(found)
                                                : found.group(1)
                                                        + found.group(2)
                                                        + "\\"
                                                        + found.group(3)));
    }

    private static String first(MatchResult found) {
        for (int i = 4; i <= found.groupCount(); i++) {
            if (found.group(i) != null) {
                return found.group(i);
            }
        }
        return "";
    }

    private static List<Run> merged(List<Run> runs) {
        List<Run> merged = new ArrayList<>();
        for (Run run : runs) {
            Run last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && !run.bare() && !last.bare() && last.style().equals(run.style())) {
                merged.set(
                        merged.size() - 1, new Run(last.text() + run.text(), run.style(), false));
            } else if (!run.text().isEmpty()) {
                merged.add(run);
            }
        }
        return merged;
    }

    private String write(int from, int to, int level) {
        StringBuilder out = new StringBuilder();
        int at = from;
        while (at < to) {
            int end = at + 1;
            if (level == NONE) {
                out.append(leaf(runs.get(at)));
            } else {
                while (end < to && isAlike(runs.get(at), runs.get(end), level)) {
                    end++;
                }
                out.append(wrapped(at, end, level));
            }
            at = end;
        }
        return out.toString();
    }

    private static boolean isAlike(Run one, Run other, int level) {
        return switch (level) {
            case LINK -> Objects.equals(one.style().href(), other.style().href());
            case BOLD -> one.style().bold() == other.style().bold();
            case ITALIC -> one.style().italic() == other.style().italic();
            default -> one.style().strike() == other.style().strike();
        };
    }

    private String wrapped(int from, int to, int level) {
        String inner = write(from, to, level + 1);
        Run.Style style = runs.get(from).style();
        String href = style.href();
        boolean marked =
                switch (level) {
                    case LINK -> href != null;
                    case BOLD -> style.bold();
                    case ITALIC -> style.italic();
                    default -> style.strike();
                };
        Matcher around = AROUND.matcher(inner);
        if (!marked || !around.matches() || around.group(2).isEmpty()) {
            return inner;
        }
        String core = around.group(2);
        if (level == LINK && href != null) {
            return around.group(1)
                    + "["
                    + core.replace("\n", " ")
                    + "]("
                    + href
                    + ")"
                    + around.group(3);
        }
        boolean fits =
                flanks(before(from), around.group(1), first(from, to))
                        && flanks(after(to), around.group(3), last(from, to));
        String mark = level == BOLD ? "**" : level == ITALIC ? "*" : "~~";
        return fits ? around.group(1) + mark + core + mark + around.group(3) : inner;
    }

    /** Whether marks between a neighbour and the words open or close, and don't stand as stars. */
    private static boolean flanks(int neighbour, String between, int edge) {
        return !Marks.strip(between).isEmpty()
                || !Character.isLetterOrDigit(neighbour)
                || Character.isLetterOrDigit(edge);
    }

    private int before(int run) {
        for (int i = run - 1; i >= 0; i--) {
            String words = visible(runs.get(i));
            if (!words.isEmpty()) {
                return words.codePointBefore(words.length());
            }
        }
        return ' ';
    }

    private int after(int run) {
        for (int i = run; i < runs.size(); i++) {
            String words = visible(runs.get(i));
            if (!words.isEmpty()) {
                return words.codePointAt(0);
            }
        }
        return ' ';
    }

    private int first(int from, int to) {
        for (int i = from; i < to; i++) {
            String words = visible(runs.get(i)).strip();
            if (!words.isEmpty()) {
                return runs.get(i).style().code() ? '`' : words.codePointAt(0);
            }
        }
        return ' ';
    }

    private int last(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            String words = visible(runs.get(i)).strip();
            if (!words.isEmpty()) {
                return runs.get(i).style().code() ? '`' : words.codePointBefore(words.length());
            }
        }
        return ' ';
    }

    private static String visible(Run run) {
        return run.bare() ? Marks.strip(run.text()) : run.text();
    }

    private static String leaf(Run run) {
        if (run.bare()) {
            return run.text();
        }
        String words = run.text().replaceAll("[ \\t\\r\\n\u2028\u2029\u0085]+", " ");
        return run.style().code() ? code(words) : escaped(words);
    }

    /** Words that will stand somewhere within a line. */
    static String escaped(String words) {
        return SPECIAL.matcher(words).replaceAll("\\\\$0");
    }

    private static String code(String words) {
        String core = words.strip();
        if (core.isEmpty()) {
            return words;
        }
        int longest = 0;
        Matcher ticks = Pattern.compile("`+").matcher(core);
        while (ticks.find()) {
            longest = Math.max(longest, ticks.end() - ticks.start());
        }
        String fence = "`".repeat(longest + 1);
        String pad = longest > 0 ? " " : "";
        String lead = words.startsWith(" ") ? " " : "";
        String trail = words.endsWith(" ") ? " " : "";
        return lead + fence + pad + core + pad + fence + trail;
    }
}
