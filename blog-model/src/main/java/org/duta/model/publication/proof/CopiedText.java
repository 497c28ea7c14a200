package org.duta.model.publication.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A text as it comes out of copying and pasting. Two texts with equal {@link #words} say the same,
 * to the letter, digit and sign; {@link #differences} tells what else is different between them.
 */
public final class CopiedText {

    private static final Pattern LIST_MARK =
            Pattern.compile("(?m)^[ \\t\\u00a0]*[-*+•◦▪‣·–][ \\t\\u00a0]+");
    private static final Set<Difference> ALL = EnumSet.allOf(Difference.class);

    private CopiedText() {}

    /** The text without anything that a {@link Difference} names. */
    public static String words(String text) {
        return without(text, ALL);
    }

    /** A short hash of words, to look them up by: the first half of their SHA-256. */
    public static UUID key(String words) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            ByteBuffer digest =
                    ByteBuffer.wrap(sha256.digest(words.getBytes(StandardCharsets.UTF_8)));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** In what two texts of equal {@link #words} differ; nothing if they are the same. */
    public static Set<Difference> differences(String one, String other) {
        Set<Difference> found = EnumSet.noneOf(Difference.class);
        for (Difference difference : Difference.values()) {
            Set<Difference> others = EnumSet.complementOf(EnumSet.of(difference));
            if (!without(one, others).equals(without(other, others))) {
                found.add(difference);
            }
        }
        return found;
    }

    /** For reading: what shows nothing is gone, and spaces and line ends are single. */
    static String legible(String text) {
        String seen = without(text, EnumSet.of(Difference.INVISIBLE, Difference.CODE_POINTS));
        return seen.replaceAll("[\\h\\f]+", " ").replaceAll(" ?(?:\\R ?)+", "\n").strip();
    }

    private static String without(String text, Set<Difference> ignored) {
        String left = text;
        if (ignored.contains(Difference.LIST_MARKS)) {
            left = LIST_MARK.matcher(left).replaceAll("");
        }
        if (ignored.contains(Difference.INVISIBLE)) {
            left = withoutInvisible(left);
        }
        if (ignored.contains(Difference.CODE_POINTS)) {
            left = Normalizer.normalize(left, Normalizer.Form.NFC);
        }
        if (ignored.contains(Difference.QUOTES)) {
            left = withPlainQuotes(left);
        }
        return ignored.contains(Difference.WHITE_SPACE) ? withSingleSpaces(left) : left;
    }

    private static String withoutInvisible(String text) {
        StringBuilder left = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isInvisible(c)).forEach(left::appendCodePoint);
        return left.toString();
    }

    /** Format characters save those of Arabic and Syriac that are seen, variants, and controls. */
    private static boolean isInvisible(int c) {
        boolean seen = (c >= 0x600 && c <= 0x605) || c == 0x6DD || c == 0x70F || c == 0x8E2;
        return switch (Character.getType(c)) {
            case Character.FORMAT -> !seen;
            case Character.CONTROL -> !Character.isWhitespace(c) && c != 0x85;
            default -> c == 0xFE0E || c == 0xFE0F;
        };
    }

    private static String withPlainQuotes(String text) {
        StringBuilder left = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            left.append(
                    switch (text.charAt(i)) {
                        case '“', '”', '„', '‟', '«', '»', '″', '「', '」', '＂' -> '"';
                        case '‘', '’', '‚', '‛', '‹', '›', '′', '`', '´', 'ʼ', '＇' -> '\'';
                        default -> text.charAt(i);
                    });
        }
        return left.toString();
    }

    private static String withSingleSpaces(String text) {
        StringBuilder left = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85) {
                space = !left.isEmpty();
            } else {
                if (space) {
                    left.append(' ');
                }
                space = false;
                left.append(c);
            }
        }
        return left.toString();
    }
}
