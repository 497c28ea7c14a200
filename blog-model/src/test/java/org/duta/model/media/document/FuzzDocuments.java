package org.duta.model.media.document;

import java.util.LinkedHashMap;
import java.util.Map;
import org.duta.model.media.Fuzzing;

/** The detection and the readers of documents, for {@code fuzz.sh}. */
public final class FuzzDocuments {

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
        System.exit(new Fuzzing(good, FuzzDocuments::read).run(arguments));
    }

    private static String read(String kind, byte[] bytes) {
        try {
            Refusal refusal = Reading.refusal(bytes, kind);
            return refusal == null ? "read" : "refused, " + refusal;
        } catch (OutOfMemoryError bound) {
            return "stopped at the bound of its memory";
        }
    }
}
