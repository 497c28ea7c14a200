package org.duta.model.media.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Copies what a PDF shows and says into a new one: pages, tags, links, bookmarks and layers. Of its
 * catalog nothing else is looked at, so that scripts, actions, files, forms and metadata stay
 * behind.
 */
final class PdfCopy {

    private static final float VERSION = 1.7f;
    private static final int LONGEST_TITLE = 300;

    /** Of a page itself; what it is drawn with is {@link PdfKind#DRAWING}. */
    private static final List<String> OF_PAGE =
            List.of(
                    "MediaBox CropBox BleedBox TrimBox ArtBox Rotate Group StructParents Tabs UserUnit Contents"
                            .split(" "));

    private final PDDocument source;
    private final PDDocument fresh;
    private final COSDictionary old;
    private final COSDictionary anew;
    private final PdfObjects objects;

    PdfCopy(PDDocument source, PDDocument fresh) {
        this.source = source;
        this.fresh = fresh;
        this.old = source.getDocumentCatalog().getCOSObject();
        this.anew = fresh.getDocumentCatalog().getCOSObject();
        this.objects = new PdfObjects(fresh);
    }

    /**
     * @throws Unfit if it can't be published
     */
    void copy() throws IOException {
        List<COSDictionary> pages = PdfPages.of(old);
        List<COSDictionary> copies = new ArrayList<>();
        for (COSDictionary page : pages) {
            COSDictionary copy = new COSDictionary();
            copy.setItem(COSName.TYPE, COSName.PAGE);
            objects.pair(page, copy);
            copies.add(copy);
        }
        PdfPlaces places = new PdfPlaces(source, objects);
        for (int i = 0; i < pages.size(); i++) {
            page(pages.get(i), copies.get(i), places);
            fresh.addPage(new PDPage(copies.get(i)));
        }
        tags();
        objects.take(old, anew, "Lang", PdfKind.FLAT);
        objects.take(old, anew, "OCProperties", PdfKind.LAYERS);
        objects.take(old, anew, "PageLabels", PdfKind.PAGE_LABELS);
        new PdfOutline(places).copy(old, anew);
        title();
        fresh.getDocument().setVersion(VERSION);
    }

    private void page(COSDictionary page, COSDictionary copy, PdfPlaces places) throws IOException {
        for (String entry : OF_PAGE) {
            objects.take(page, copy, entry, PdfKind.DRAWING);
        }
        objects.take(page, copy, "Resources", PdfKind.RESOURCES);
        COSArray marks = page.getCOSArray(COSName.ANNOTS);
        if (marks != null) {
            COSArray kept = new PdfMarks(places, objects).copy(marks, copy);
            if (kept.size() > 0) {
                copy.setItem(COSName.ANNOTS, kept);
            }
        }
    }

    private void tags() throws IOException {
        objects.take(old, anew, "StructTreeRoot", PdfKind.TAG);
        COSDictionary marked = old.getCOSDictionary(COSName.getPDFName("MarkInfo"));
        if (marked != null && marked.getBoolean(COSName.getPDFName("Marked"), false)) {
            COSDictionary info = new COSDictionary();
            info.setBoolean("Marked", true);
            anew.setItem("MarkInfo", info);
        }
    }

    /** A window's title, for readers who hear it; not one that a program made out of a file. */
    private void title() {
        COSBase info = source.getDocument().getTrailer().getDictionaryObject(COSName.INFO);
        String title = info instanceof COSDictionary about ? about.getString(COSName.TITLE) : null;
        if (title == null
                || title.isBlank()
                || title.length() > LONGEST_TITLE
                || title.startsWith("Microsoft ")
                || title.matches(".*\\.[A-Za-z]{2,4}|.*[/\\\\].*")) {
            return;
        }
        fresh.getDocumentInformation().setTitle(title);
        COSDictionary shown = new COSDictionary();
        shown.setBoolean("DisplayDocTitle", true);
        anew.setItem("ViewerPreferences", shown);
    }
}
