package org.duta.model.media.pdf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.duta.model.media.box.BoxTask;

/** Writes a PDF anew, in a box, and leaves it with its words in the folder of the result. */
public final class CleanPdfTask implements BoxTask {

    /** Bytes at its end, within which a whole file says that it ends. */
    private static final int TAIL = 2_048;

    /**
     * @param hint nothing
     */
    @Override
    public void run(Path input, String hint, Path output) throws IOException {
        if (!isWhole(input)) {
            CleanPdf.refuse(output, PdfRefusal.BROKEN);
            return;
        }
        try (PDDocument source =
                Loader.loadPDF(input.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            clean(source, output);
        } catch (Unfit e) {
            CleanPdf.refuse(output, e.why());
        } catch (InvalidPasswordException e) {
            CleanPdf.refuse(output, PdfRefusal.ENCRYPTED);
        } catch (StackOverflowError e) {
            CleanPdf.refuse(output, PdfRefusal.TOO_MUCH);
        } catch (IOException | RuntimeException e) {
            CleanPdf.refuse(output, PdfRefusal.BROKEN);
        }
    }

    /** What was cut off can be read as far as it goes: nobody would miss the rest. */
    private static boolean isWhole(Path input) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(input.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(TAIL, file.length())];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
        }
    }

    private static void clean(PDDocument source, Path output) throws IOException {
        // Also one that opens without a password: what its writer forbade isn't ours to allow.
        if (source.isEncrypted()) {
            throw new Unfit(PdfRefusal.ENCRYPTED);
        }
        requirePages(source);
        try (PDDocument fresh = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            new PdfCopy(source, fresh).copy();
            fresh.save(CleanPdf.in(output).toFile());
        }
        try (PDDocument written =
                Loader.loadPDF(
                        CleanPdf.in(output).toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            CleanPdf.describe(output, written.getNumberOfPages(), PdfWords.of(written));
        }
    }

    /** A form with XFA and no fields of its own has nothing on its pages but "please wait". */
    private static void requirePages(PDDocument source) {
        COSDictionary catalog = source.getDocumentCatalog().getCOSObject();
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        if (form == null || !form.containsKey(COSName.getPDFName("XFA"))) {
            return;
        }
        var fields = form.getCOSArray(COSName.FIELDS);
        if (fields == null
                || fields.size() == 0
                || catalog.getBoolean(COSName.getPDFName("NeedsRendering"), false)) {
            throw new Unfit(PdfRefusal.XFA);
        }
    }
}
