package org.duta.model.media.document;

import java.nio.charset.StandardCharsets;

/** Takes Rich Text Format (specification 1.9.1) apart: groups, control words, bytes of text. */
final class RtfScanner {

    /** Groups within each other. */
    private static final int DEEPEST = 400;

    private static final int LONGEST_WORD = 40;

    /** What is made of the parts. */
    interface Parts {
        void open();

        void close();

        /**
         * @param number 0 where there is none
         * @param numbered whether there is one
         */
        void word(String word, int number, boolean numbered);

        /** One byte of text in the code page that is valid there. */
        void text(int value);
    }

    private final byte[] bytes;
    private final Parts parts;
    private int at;

    RtfScanner(byte[] bytes, Parts parts) {
        this.bytes = bytes;
        this.parts = parts;
    }

    void scan() {
        int depth = 0;
        while (at < bytes.length) {
            int c = bytes[at++] & 0xFF;
            switch (c) {
                case '{' -> {
                    if (++depth > DEEPEST) {
                        throw new Refused(Refusal.TOO_MUCH);
                    }
                    parts.open();
                }
                case '}' -> {
                    if (--depth < 0) {
                        return;
                    }
                    parts.close();
                    if (depth == 0) {
                        return;
                    }
                }
                case '\\' -> control();
                case '\r', '\n', 0 -> {}
                default -> parts.text(c);
            }
        }
        throw new Refused(Refusal.BROKEN);
    }

    private void control() {
        if (at >= bytes.length) {
            return;
        }
        int c = bytes[at] & 0xFF;
        if (!isLetter(c)) {
            at++;
            symbol(c);
            return;
        }
        int begin = at;
        while (at < bytes.length && isLetter(bytes[at] & 0xFF) && at - begin < LONGEST_WORD) {
            at++;
        }
        String word = new String(bytes, begin, at - begin, StandardCharsets.US_ASCII);
        int digits = at;
        if (at < bytes.length && bytes[at] == '-') {
            at++;
        }
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9' && at - digits < 11) {
            at++;
        }
        String number = new String(bytes, digits, at - digits, StandardCharsets.US_ASCII);
        boolean numbered = number.matches("-?\\d+");
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        long value = numbered ? Long.parseLong(number) : 0;
        int bounded = (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value));
        if (word.equals("bin")) {
            at = (int) Math.min(bytes.length, at + (long) Math.max(0, bounded));
        } else {
            parts.word(word, bounded, numbered);
        }
    }

    private void symbol(int c) {
        switch (c) {
            case '\'' -> {
                int high = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
                int low = at + 1 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
                if (high >= 0 && low >= 0) {
                    at += 2;
                    parts.text(high * 16 + low);
                }
            }
            case '\\', '{', '}' -> parts.text(c);
            case '~' -> parts.word("u", 0xA0, false);
            case '_' -> parts.word("u", 0x2011, false);
            case '*' -> parts.word("*", 0, false);
            case '\r', '\n' -> parts.word("par", 0, false);
            default -> {}
        }
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
