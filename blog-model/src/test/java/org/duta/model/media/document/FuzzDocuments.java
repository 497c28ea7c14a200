package org.duta.model.media.document;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duta.model.kernel.Invalid;
import org.duta.model.media.Fuzzing;
import org.duta.model.media.caption.WebVtt;

/** The detection and the readers of documents, and the one of captions, for {@code fuzz.sh}. */
public final class FuzzDocuments {

    private static final String CAPTIONS =
            """
            WEBVTT - Pidato

            NOTE by the secretary

            STYLE
            ::cue { color: red }

            satu
            00:00:00.500 --> 00:00:02.500 align:start line:80%
            <v Ayu>Selamat <i>pagi</i>, Anda &amp; semua.

            00:01:02.500 --> 00:01:09.000
            <v Bima><lang en>Good morning</lang> <00:01:04.000>and <c.red>welcome</c>.
            Baris kedua.
            """;

    private FuzzDocuments() {}

    /**
     * @param arguments as {@link Fuzzing#run} has them
     */
    public static void main(String[] arguments) throws Exception {
        Map<String, byte[]> good = new LinkedHashMap<>();
        good.put("docx", DocumentFiles.speech());
        good.put("odt", Samples.odt());
        good.put("rtf", Samples.rtf());
        good.put("html", Samples.html());
        good.put("md", Samples.markdown());
        good.put("pdf", PdfFiles.text("Pertemuan di Roma berjalan baik."));
        good.put("vtt", CAPTIONS.getBytes(StandardCharsets.UTF_8));
        System.exit(new Fuzzing(good, FuzzDocuments::read).run(arguments));
    }

    private static String read(String kind, byte[] bytes) {
        if (kind.equals("vtt")) {
            return captions(new String(bytes, StandardCharsets.UTF_8));
        }
        try {
            Refusal refusal = Reading.refusal(bytes, kind);
            return refusal == null ? "read" : "refused, " + refusal;
        } catch (OutOfMemoryError bound) {
            return "stopped at the bound of its memory";
        }
    }

    /** What readers get is read again, as the same. */
    private static String captions(String file) {
        WebVtt read;
        try {
            read = WebVtt.parse(file);
        } catch (Invalid refused) {
            return "refused";
        }
        String given = read.text();
        WebVtt again = WebVtt.parse(given);
        if (!again.text().equals(given) || !again.transcript().equals(read.transcript())) {
            throw new IllegalStateException("Read again, it is another one");
        }
        return "read";
    }
}
