package org.duta.model.media.pdf;

import java.io.IOException;
import java.io.Writer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The words that can be read in a PDF, for whoever searches. */
final class PdfWords {

    /** UTF-16 units. */
    static final int MOST = 200_000;

    /** Letters of a page that has text; a scan may have a stamp's few. */
    private static final int LETTERS_OF_A_PAGE = 10;

    private PdfWords() {}

    /**
     * @throws Unfit if it has too few for its pages
     */
    static String of(PDDocument document) throws IOException {
        Bounded words = new Bounded();
        try {
            new PDFTextStripper().writeText(document, words);
        } catch (Enough e) {
            // A search finds what stands in the beginning of a long book.
        }
        String found = words.text.toString();
        long letters = found.codePoints().filter(Character::isLetterOrDigit).count();
        if (letters < (long) LETTERS_OF_A_PAGE * document.getNumberOfPages()
                && found.length() < MOST) {
            throw new Unfit(PdfRefusal.SCAN);
        }
        return found;
    }

    private static final class Enough extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Keeps what a database can keep. */
    private static final class Bounded extends Writer {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(char[] chars, int start, int count) throws IOException {
            for (int i = start; i < start + count; i++) {
                if (text.length() >= MOST) {
                    throw new Enough();
                }
                char each = chars[i];
                text.append(each == 0 || Character.isSurrogate(each) ? ' ' : each);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
