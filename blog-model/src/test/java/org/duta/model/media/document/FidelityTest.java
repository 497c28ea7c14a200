package org.duta.model.media.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.duta.model.kernel.DocTable;
import org.junit.jupiter.api.Test;

/**
 * Holds docs/media-documents.md to what survives of a document of each kind. With {@code
 * -Dduta.golden=write} the table is written anew; read the difference before you keep it.
 */
class FidelityTest {

    private static final DocTable TABLE =
            new DocTable(
                    "media-documents.md",
                    List.of(
                            "what",
                            "Word (DOCX)",
                            "ODT",
                            "RTF",
                            "HTML",
                            "Markdown",
                            "PDF, tagged",
                            "PDF"));

    private static List<ReadDocument> read() {
        return List.of(
                Reading.of(DocumentFiles.speech(), "docx"),
                Reading.of(Samples.odt(), "odt"),
                Reading.of(Samples.rtf(), "rtf"),
                Reading.of(Samples.html(), "html"),
                Reading.of(Samples.markdown(), "md"),
                Reading.of(
                        PdfFiles.tagged(new String(Samples.markdown(), StandardCharsets.UTF_8)),
                        "pdf"),
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
    void the_page_says_what_survives() {
        List<ReadDocument> documents = read();
        List<List<String>> rows = new ArrayList<>();
        wanted().forEach(
                        (what, survives) -> {
                            List<String> row = new ArrayList<>(List.of(what));
                            documents.forEach(each -> row.add(survives.test(each) ? "yes" : "no"));
                            rows.add(row);
                        });
        if (DocTable.isWritten()) {
            TABLE.write(rows);
        }
        assertThat(TABLE.rows()).isEqualTo(rows);
    }
}
