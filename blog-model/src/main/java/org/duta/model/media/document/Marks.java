package org.duta.model.media.document;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places in a text while it is written: numbers between characters that no text may have (Unicode's
 * noncharacters), taken out in the end.
 */
final class Marks {

    /** One or none of them, as a piece of a pattern. */
    static final String ANY = "[\uFDD0-\uFDD2]\\d+\uFDD3";

    private static final Pattern MARK = Pattern.compile("([\uFDD0-\uFDD2])(\\d+)\uFDD3");
    private static final Pattern UNFIT =
            Pattern.compile(
                    "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x84\\x86-\\x9F\u200B\uFEFF\uFDD0-\uFDEF"
                            + "\uFFFE\uFFFF\\x{AD}\u202A-\u202E\u2066-\u2069]"
                            + "|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])");

    private Marks() {}

    static Run begin(int remark) {
        return Run.bare("\uFDD0" + remark + "\uFDD3");
    }

    static Run end(int remark) {
        return Run.bare("\uFDD1" + remark + "\uFDD3");
    }

    static Run picture(int number) {
        return Run.bare("\uFDD2" + number + "\uFDD3");
    }

    /** A document's words without what could be taken for a mark, and without what nobody sees. */
    static String without(String words) {
        return UNFIT.matcher(words).replaceAll("");
    }

    static String strip(String marked) {
        return MARK.matcher(marked).replaceAll("");
    }

    /**
     * A text and where its marks were.
     *
     * @param begins by the number of the remark
     */
    record Settled(
            String text,
            Map<Integer, Integer> begins,
            Map<Integer, Integer> ends,
            Map<Integer, Integer> pictures) {}

    static Settled settle(String marked) {
        StringBuilder text = new StringBuilder();
        Settled settled = new Settled("", new HashMap<>(), new HashMap<>(), new HashMap<>());
        Matcher mark = MARK.matcher(marked);
        int done = 0;
        while (mark.find()) {
            text.append(marked, done, mark.start());
            done = mark.end();
            int number = Integer.parseInt(mark.group(2));
            switch (mark.group(1).charAt(0)) {
                case '\uFDD0' -> settled.begins.putIfAbsent(number, text.length());
                case '\uFDD1' -> settled.ends.put(number, text.length());
                default -> settled.pictures.putIfAbsent(number, text.length());
            }
        }
        text.append(marked, done, marked.length());
        return new Settled(text.toString(), settled.begins, settled.ends, settled.pictures);
    }
}
