package org.duta.model.media.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.ToXMLContentHandler;
import org.duta.model.kernel.DocTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Measures the readers by the documents that Apache Tika is tested with: of what Tika's own parsers
 * find in each, how much is in what becomes of it here. Holds docs/media-documents.md to it; with
 * {@code -Dduta.fidelity.each=true} it says what each document lost.
 */
class TikaFidelityTest {

    private static final DocTable TABLE =
            new DocTable(
                    "media-documents.md",
                    List.of("of Tika's", "Word (DOCX)", "ODT", "RTF", "HTML", "PDF", "text"));

    private static final List<String> KINDS = List.of("docx", "odt", "rtf", "html", "pdf", "txt");

    /** What is refused whatever is in it; of other refused files, what Tika finds is lost. */
    private static final Set<Refusal> ON_PRINCIPLE =
            EnumSet.of(Refusal.ENCRYPTED, Refusal.MACROS, Refusal.XFA);

    /** Of all documents of a kind. */
    private static final class Sum {
        private int documents;
        private final Map<Refusal, Integer> refused = new EnumMap<>(Refusal.class);
        private final Map<String, int[]> kept = new LinkedHashMap<>();

        private void add(@Nullable Refusal refusal, Traits wanted, Traits there) {
            documents++;
            if (refusal != null) {
                refused.merge(refusal, 1, Integer::sum);
            }
            add("words", wanted.words(), there.words());
            add("headings", wanted.headings(), there.headings());
            add("links", wanted.links(), there.links());
            add("tables", wanted.tables(), there.tables());
            add("items of lists", wanted.items(), there.items());
            add("pictures", wanted.pictures(), there.pictures());
        }

        private void add(String what, List<String> wanted, List<String> there) {
            add(what, wanted.size(), Traits.kept(wanted, there));
        }

        private void add(String what, int wanted, int there) {
            int[] sum = kept.computeIfAbsent(what, added -> new int[2]);
            sum[0] += Math.min(wanted, there);
            sum[1] += wanted;
        }

        private String refusals() {
            return refused.isEmpty()
                    ? "none"
                    : refused.entrySet().stream()
                            .map(
                                    each ->
                                            each.getKey()
                                                            .name()
                                                            .toLowerCase(Locale.ROOT)
                                                            .replace('_', ' ')
                                                    + " "
                                                    + each.getValue())
                            .collect(Collectors.joining(", "));
        }

        private String kept(String what) {
            int[] sum = kept.getOrDefault(what, new int[2]);
            return sum[1] == 0 ? "" : String.format(Locale.ROOT, "%,d of %,d", sum[0], sum[1]);
        }
    }

    @Test
    void of_tikas_own_documents_as_much_survives_as_the_page_says() throws Exception {
        Map<String, Sum> sums = new LinkedHashMap<>();
        KINDS.forEach(kind -> sums.put(kind, new Sum()));
        for (TikaDocuments.Named document : TikaDocuments.all()) {
            add(document, sums);
        }

        List<List<String>> rows = new ArrayList<>();
        rows.add(row("documents", sums, sum -> Integer.toString(sum.documents)));
        rows.add(row("refused", sums, Sum::refusals));
        for (String what :
                List.of("words", "headings", "links", "tables", "items of lists", "pictures")) {
            rows.add(row(what, sums, sum -> sum.kept(what)));
        }
        if (DocTable.isWritten()) {
            TABLE.write(rows);
        }
        assertThat(TABLE.rows()).isEqualTo(rows);
    }

    private interface Cell {
        String of(Sum sum);
    }

    private static List<String> row(String what, Map<String, Sum> sums, Cell cell) {
        List<String> row = new ArrayList<>(List.of(what));
        sums.values().forEach(sum -> row.add(cell.of(sum)));
        return row;
    }

    private static void add(TikaDocuments.Named document, Map<String, Sum> sums) {
        String hint = document.kind();
        Refusal refusal = Reading.refusal(document.bytes(), hint);
        Traits wanted =
                refusal != null && ON_PRINCIPLE.contains(refusal)
                        ? Traits.NONE
                        : byTika(document.bytes());
        Traits there =
                refusal == null ? Traits.of(Reading.of(document.bytes(), hint)) : Traits.NONE;
        Sum sum = sums.get(hint);
        if (sum == null) {
            throw new IllegalStateException(document.name());
        }
        sum.add(refusal, wanted, there);
        if (Boolean.getBoolean("duta.fidelity.each")) {
            System.out.printf(
                    "%s: refused %s, words %s, headings %s, links %s, items %s%n",
                    document.name(),
                    refusal,
                    lost(wanted.words(), there.words()),
                    lost(wanted.headings(), there.headings()),
                    lost(wanted.links(), there.links()),
                    lost(wanted.items(), there.items()));
        }
    }

    private static List<String> lost(List<String> wanted, List<String> there) {
        List<String> lost = new ArrayList<>(wanted);
        there.forEach(lost::remove);
        return lost;
    }

    /** Nothing if Tika can't read it either. */
    private static Traits byTika(byte[] document) {
        ContentHandler page = new ToXMLContentHandler();
        try {
            new AutoDetectParser()
                    .parse(new ByteArrayInputStream(document), page, new Metadata(), context());
            return Traits.ofTika(page.toString());
        } catch (TikaException | SAXException | IOException e) {
            return Traits.NONE;
        }
    }

    /** What Tika finds in the text itself: no margins, no attached documents, no outline. */
    private static ParseContext context() {
        ParseContext context = new ParseContext();
        OfficeParserConfig office = new OfficeParserConfig();
        office.setIncludeHeadersAndFooters(false);
        office.setIncludeDeletedContent(true);
        context.set(OfficeParserConfig.class, office);
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setExtractBookmarksText(false);
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        context.set(PDFParserConfig.class, pdf);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(
                InputStream stream, ContentHandler handler, Metadata metadata, boolean html) {
            // Never asked to.
        }
    }
}
