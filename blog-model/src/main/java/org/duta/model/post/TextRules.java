package org.duta.model.post;

import java.nio.charset.StandardCharsets;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** What may stand in a post's text, title and summary. Nothing is altered but the line ends. */
public final class TextRules {

    /** Bytes of UTF-8. */
    public static final int LONGEST_TEXT = 1024 * 1024;

    /** UTF-16 units. */
    public static final int LONGEST_TITLE = 300;

    /** UTF-16 units. */
    public static final int LONGEST_SUMMARY = 2_000;

    private TextRules() {}

    /**
     * The text with {@code \r\n} and {@code \r} made {@code \n}.
     *
     * @throws Invalid if it is too large, or holds U+0000 or a lone surrogate
     */
    public static String text(String given) {
        String text = storable("text", given.replace("\r\n", "\n").replace('\r', '\n'));
        if (text.length() > LONGEST_TEXT
                || text.getBytes(StandardCharsets.UTF_8).length > LONGEST_TEXT) {
            throw new Invalid(Problem.TOO_LARGE, Reason.of("text-too-large", LONGEST_TEXT));
        }
        return text;
    }

    /** The title on one line, without white space around it. */
    public static String title(String given) {
        return line("title", given, LONGEST_TITLE);
    }

    /** The summary on one line, without white space around it. */
    public static String summary(String given) {
        return line("summary", given, LONGEST_SUMMARY);
    }

    /** What is said with a move, on one line, without white space around it. */
    public static String note(String given) {
        return line("note", given, LONGEST_SUMMARY);
    }

    /**
     * What a move can't be made without.
     *
     * @param otherwise the code of the reason for refusing
     * @throws Invalid if nothing was given
     */
    public static String needed(@Nullable String given, String otherwise) {
        if (given == null || given.isBlank()) {
            throw new Invalid(Problem.INVALID, Reason.of(otherwise));
        }
        return given;
    }

    /** What may be left out, without white space around it; null if nothing was given. */
    public static @Nullable String optional(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }

    private static String line(String field, String given, int longest) {
        String line = storable(field, given.replaceAll("\\R|\t", " ").strip());
        if (line.length() > longest) {
            throw new Invalid(Problem.INVALID, Reason.of(field + "-too-long", longest));
        }
        return line;
    }

    /**
     * The text as it is: PostgreSQL can't keep U+0000, and UTF-8 has no form for a lone surrogate.
     *
     * @param field what the refusal calls it
     * @throws Invalid if it holds one of these
     */
    public static String storable(String field, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new Invalid(Problem.INVALID, Reason.of("character-nul", field, i));
            }
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new Invalid(Problem.INVALID, Reason.of("character-surrogate", field, i));
            }
        }
        return text;
    }
}
