package org.duta.model.media.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The documents that Apache Tika is tested with, of the kinds that can be read. */
final class TikaDocuments {

    private static final String FOLDER = "test-documents/";

    /** One document of each archive of them, by which the archive is found. */
    private static final List<String> ONE_OF_EACH =
            List.of(
                    "testWORD.docx",
                    "testStyles.odt",
                    "testPDF.pdf",
                    "testHTML.html",
                    "testTXT_win-1252.txt");

    private static final Map<String, String> KINDS =
            Map.of(
                    "docx", "docx", "docm", "docx", "dotx", "docx", "odt", "odt", "rtf", "rtf",
                    "html", "html", "pdf", "pdf", "txt", "txt");

    /**
     * @param kind by the end of its name, the same for what is read alike
     */
    record Named(String name, String kind, byte[] bytes) {}

    private TikaDocuments() {}

    /** By their names. */
    static List<Named> all() {
        Map<String, Named> all = new TreeMap<>();
        for (String one : ONE_OF_EACH) {
            URL found = TikaDocuments.class.getClassLoader().getResource(FOLDER + one);
            if (found == null) {
                throw new IllegalStateException("No " + one + " among the tests' libraries");
            }
            try {
                JarFile archive = ((JarURLConnection) found.openConnection()).getJarFile();
                for (JarEntry entry : Collections.list(archive.entries())) {
                    String name = entry.getName();
                    String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
                    String kind = KINDS.get(end);
                    if (kind != null && name.startsWith(FOLDER)) {
                        try (InputStream in = archive.getInputStream(entry)) {
                            String shown = name.substring(FOLDER.length());
                            all.put(shown, new Named(shown, kind, in.readAllBytes()));
                        }
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(all.values());
    }
}
