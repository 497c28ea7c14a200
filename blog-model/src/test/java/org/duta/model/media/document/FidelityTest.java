package org.duta.model.media.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Holds docs/media-documents.md to what survives of a document of each kind. With {@code
 * -Dduta.golden=write} the table is written anew; read the difference before you keep it.
 */
class FidelityTest {

    private static final Path PAGE = Path.of("../docs/media-documents.md");
    private static final String HEAD = "| what | Word (DOCX) | ODT | RTF | HTML | Markdown | PDF |";

    private static List<ReadDocument> read() {
        return List.of(
                Reading.of(DocumentFiles.speech(), "docx"),
                Reading.of(Samples.odt(), "odt"),
                Reading.of(Samples.rtf(), "rtf"),
                Reading.of(Samples.html(), "html"),
                Reading.of(Samples.markdown(), "md"),
                Reading.of(PdfFiles.text("Kata tebal dan tautan, Pasal tiga."), "pdf"));
    }

    private static Map<String, Predicate<ReadDocument>> wanted() {
        Map<String, Predicate<ReadDocument>> wanted = new LinkedHashMap<>();
        wanted.put("words", read -> read.text().contains("Kata"));
        wanted.put("headings", read -> matches(read, "(?m)^#+ (Pagi|Hari pertama)$"));
        wanted.put("bold", read -> read.text().contains("**tebal**"));
        wanted.put("links", read -> matches(read, "\\[tautan]\\(https://kemlu.go.id"));
        wanted.put("lists", read -> matches(read, "(?m)^(- |1\\. )\\p{L}+"));
        wanted.put(
                "tables with their headers", read -> matches(read, "(?m)^\\| Kota .*\\n\\| ---"));
        wanted.put("footnotes", read -> read.text().contains("\n[^1]: Pasal"));
        wanted.put(
                "pictures, with words for them",
                read -> read.pictures().size() == 1 && !read.pictures().get(0).alt().isEmpty());
        wanted.put(
                "tracked changes, apart",
                read -> read.remarks().stream().anyMatch(remark -> !remark.isComment()));
        wanted.put("comments, apart", read -> read.remarks().stream().anyMatch(Remark::isComment));
        return wanted;
    }

    private static boolean matches(ReadDocument read, String pattern) {
        return Pattern.compile(pattern).matcher(read.text()).find();
    }

    @Test
    void the_page_says_what_survives() throws IOException {
        List<String> rows = new ArrayList<>();
        List<ReadDocument> documents = read();
        wanted().forEach(
                        (what, survives) -> {
                            StringBuilder row = new StringBuilder("| " + what + " |");
                            for (ReadDocument each : documents) {
                                row.append(survives.test(each) ? " yes |" : " no |");
                            }
                            rows.add(row.toString());
                        });
        List<String> page = Files.readAllLines(PAGE);
        int begin = page.indexOf(HEAD) + 2;
        int end = begin;
        while (end < page.size() && page.get(end).startsWith("|")) {
            end++;
        }
        if ("write".equals(System.getProperty("duta.golden"))) {
            List<String> written = new ArrayList<>(page.subList(0, begin));
            written.addAll(rows);
            written.addAll(page.subList(end, page.size()));
            Files.write(PAGE, written);
        }
        assertThat(Files.readAllLines(PAGE)).containsSequence(rows);
    }
}
