package org.duta.model.media.pdf;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * A PDF that was written anew, in a folder.
 *
 * @param file with the new PDF
 * @param words that can be read in it, the first {@link PdfWords#MOST} UTF-16 units
 */
public record CleanPdf(Path file, int pages, String words) {

    private static final String FILE = "clean.pdf";
    private static final String WORDS = "words";
    private static final String ABOUT = "about";
    private static final String REFUSED = "refused";
    private static final String PAGES = "pages";

    /** Where it is to be written. */
    static Path in(Path folder) {
        return folder.resolve(FILE);
    }

    static void describe(Path folder, int pages, String words) throws IOException {
        Files.writeString(folder.resolve(WORDS), words);
        Files.writeString(folder.resolve(ABOUT), PAGES + "=" + pages + "\n");
    }

    static void refuse(Path folder, PdfRefusal why) throws IOException {
        Files.deleteIfExists(in(folder));
        Files.writeString(folder.resolve(REFUSED), why.name());
    }

    /** Why there is none; nothing if there is one. */
    public static Optional<PdfRefusal> refusal(Path folder) throws IOException {
        Path refused = folder.resolve(REFUSED);
        return Files.exists(refused)
                ? Optional.of(PdfRefusal.valueOf(Files.readString(refused)))
                : Optional.empty();
    }

    /** Reads what was left in the folder. */
    public static CleanPdf read(Path folder) throws IOException {
        Properties about = new Properties();
        try (Reader in = Files.newBufferedReader(folder.resolve(ABOUT), StandardCharsets.UTF_8)) {
            about.load(in);
        }
        return new CleanPdf(
                in(folder),
                Integer.parseInt(about.getProperty(PAGES)),
                Files.readString(folder.resolve(WORDS)));
    }
}
