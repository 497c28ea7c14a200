package org.duta.model.media.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duta.model.media.document.Run.Style;

/** Reads files of characters alone. */
final class TextReader {

    /** What older Windows programs write. */
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final Pattern RAW_HTML = Pattern.compile("</?[a-zA-Z][^<>]*>");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]*]\\(\\s*([^)\\s]*)");

    private TextReader() {}

    /** The characters: as the byte order mark says, or UTF-8 if it is, or else Windows-1252. */
    static String decode(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF
                || bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WESTERN);
        }
    }

    /** Words that mean nothing but themselves. */
    static Found plain(byte[] bytes) {
        Found found = new Found();
        for (String paragraph : lines(bytes).split("\n[ \t]*\n", -1)) {
            List<Run> line = new ArrayList<>();
            for (String words : paragraph.split("\n", -1)) {
                if (!line.isEmpty()) {
                    line.add(Run.BREAK);
                }
                line.add(Run.of(words, Style.PLAIN));
            }
            found.blocks().add(new Block.Text(0, line));
        }
        return found;
    }

    /** CommonMark is what a post's text is; it is taken as it stands. */
    static String markdown(byte[] bytes, Found found) {
        String text = Marks.without(lines(bytes)).strip();
        if (RAW_HTML.matcher(text).find()) {
            found.lose(Loss.RAW_HTML);
        }
        Matcher picture = PICTURE.matcher(text);
        while (picture.find()) {
            if (!picture.group(1).matches("(?i)https?://.*")) {
                found.lose(Loss.PICTURE_ELSEWHERE);
            }
        }
        return text;
    }

    private static String lines(byte[] bytes) {
        String text = decode(bytes).replace("\r\n", "\n").replace('\r', '\n');
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new Refused(Refusal.OTHER_KIND);
        }
        return text;
    }
}
