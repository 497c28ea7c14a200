package org.duta.model.media.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.tika.exception.AccessPermissionException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PDF;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.ToHTMLContentHandler;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads a PDF with text: its marked content where it has that, or else its lines, by Tika. */
final class PdfReader {

    /** Letters of a page that has text; a scan may have a stamp's few. */
    private static final int LETTERS_OF_A_PAGE = 10;

    /** Of all letters: with fewer in marked content, that isn't the whole text. */
    private static final double LEAST_MARKED = 0.95;

    private PdfReader() {}

    static Found read(Path file) throws IOException {
        Page page = page(file, true);
        if ("true".equals(page.metadata.get(PDF.HAS_XFA))) {
            throw new Refused(Refusal.XFA);
        }
        if ("true".equals(page.metadata.get(PDF.HAS_MARKED_CONTENT))) {
            Page lines = page(file, false);
            page = page.letters() < LEAST_MARKED * lines.letters() ? lines : page;
        }
        requireText(page);
        String title = page.metadata.get(TikaCoreProperties.TITLE);
        page.html.title("");
        page.found.call(title == null ? "" : title);
        page.addWhatIsBeside();
        HtmlReader.read(page.html, page.found);
        page.found.lose(Loss.PAGE_LAYOUT);
        return page.found;
    }

    /**
     * What Tika makes of a file, and what isn't in it.
     *
     * @param beside what pages have beside their words: comments, and links, of which those of
     *     marked content are among its words too
     */
    private record Page(Document html, Elements beside, Metadata metadata, Found found) {
        long letters() {
            return html.body().text().codePoints().filter(Character::isLetterOrDigit).count();
        }

        void addWhatIsBeside() {
            Set<String> known = new HashSet<>(html.select("a").eachAttr("href"));
            for (Element each : beside) {
                List<String> links = each.select("a").eachAttr("href");
                if (links.isEmpty() || !known.containsAll(links)) {
                    html.body().appendChild(each);
                }
            }
        }
    }

    private static Page page(Path file, boolean marked) throws IOException {
        Found found = new Found();
        Metadata metadata = new Metadata();
        ContentHandler page = new BoundedHtml();
        try (InputStream in = TikaInputStream.get(file)) {
            new Tagged().parse(in, page, metadata, context(found, marked));
        } catch (EncryptedDocumentException | AccessPermissionException e) {
            throw new Refused(Refusal.ENCRYPTED);
        } catch (Refused e) {
            throw e;
        } catch (TikaException | SAXException | IOException | RuntimeException e) {
            throw new Refused(Refusal.BROKEN);
        }
        Parser parser = Parser.htmlParser().setMaxDepth(HtmlReader.DEEPEST_HTML);
        Document html = Jsoup.parse(page.toString(), "", parser);
        html.select("li > .lbl").remove();
        Elements beside = html.select(".annotation").remove();
        return new Page(html, beside, metadata, found);
    }

    private static void requireText(Page page) {
        Integer pages = page.metadata.getInt(PagedText.N_PAGES);
        long letters = page.letters();
        if (letters == 0 || letters < (long) LETTERS_OF_A_PAGE * (pages == null ? 1 : pages)) {
            throw new Refused(Refusal.SCAN);
        }
    }

    private static ParseContext context(Found found, boolean marked) {
        PDFParserConfig config = new PDFParserConfig();
        config.setExtractMarkedContent(marked);
        config.setExtractInlineImages(true);
        config.setExtractInlineImageMetadataOnly(true);
        config.setExtractBookmarksText(false);
        config.setExtractActions(false);
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setMaxMainMemoryBytes(64L << 20);
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, config);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded(found));
        return context;
    }

    private static final class Tagged extends PDFParser {
        private static final long serialVersionUID = 1;

        @Override
        protected PDDocument getPDDocument(
                InputStream given,
                TikaInputStream stream,
                String password,
                StreamCacheCreateFunction cache,
                Metadata metadata,
                ParseContext context)
                throws IOException, EncryptedDocumentException {
            PDDocument document =
                    super.getPDDocument(given, stream, password, cache, metadata, context);
            PdfTags.simplify(document);
            return document;
        }
    }

    /** Counts pictures and files within, and opens none. */
    private record NothingEmbedded(Found found) implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            String type = metadata.get(Metadata.CONTENT_TYPE);
            boolean picture = type == null || type.startsWith("image/");
            found.lose(picture ? Loss.PAGE_PICTURES : Loss.EMBEDDED_OBJECT);
            return false;
        }

        @Override
        public void parseEmbedded(
                InputStream stream, ContentHandler handler, Metadata metadata, boolean html) {
            // Never asked to.
        }
    }

    /** Ends the reading of a text without end. */
    private static final class BoundedHtml extends ToHTMLContentHandler {
        private static final int LONGEST = 12 << 20;
        private int length;

        @Override
        public void characters(char[] chars, int start, int count) throws SAXException {
            length += count;
            if (length > LONGEST) {
                throw new Refused(Refusal.TOO_LONG);
            }
            super.characters(chars, start, count);
        }
    }
}
