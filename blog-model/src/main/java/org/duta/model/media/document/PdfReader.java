package org.duta.model.media.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
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
import org.jsoup.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads a PDF with text: its marked content where it has that, or else its lines, by Tika. */
final class PdfReader {

    /** Letters of a page that has text; a scan may have a stamp's few. */
    private static final int LETTERS_OF_A_PAGE = 10;

    private PdfReader() {}

    static Found read(Path file) throws IOException {
        Found found = new Found();
        Metadata metadata = new Metadata();
        ContentHandler page = new BoundedHtml();
        try (InputStream in = TikaInputStream.get(file)) {
            new PDFParser().parse(in, page, metadata, context(found));
        } catch (EncryptedDocumentException | AccessPermissionException e) {
            throw new Refused(Refusal.ENCRYPTED);
        } catch (Refused e) {
            throw e;
        } catch (TikaException | SAXException | IOException | RuntimeException e) {
            throw new Refused(Refusal.BROKEN);
        }
        if ("true".equals(metadata.get(PDF.HAS_XFA))) {
            throw new Refused(Refusal.XFA);
        }
        Parser parser = Parser.htmlParser().setMaxDepth(HtmlReader.DEEPEST_HTML);
        Document html = Jsoup.parse(page.toString(), "", parser);
        requireText(html, metadata);
        String title = metadata.get(TikaCoreProperties.TITLE);
        html.title("");
        found.call(title == null ? "" : title);
        HtmlReader.read(html, found);
        found.lose(Loss.PAGE_LAYOUT);
        return found;
    }

    private static void requireText(Document html, Metadata metadata) {
        Integer pages = metadata.getInt(PagedText.N_PAGES);
        long letters = html.body().text().codePoints().filter(Character::isLetterOrDigit).count();
        if (letters == 0 || letters < (long) LETTERS_OF_A_PAGE * (pages == null ? 1 : pages)) {
            throw new Refused(Refusal.SCAN);
        }
    }

    private static ParseContext context(Found found) {
        PDFParserConfig config = new PDFParserConfig();
        config.setExtractMarkedContent(true);
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
