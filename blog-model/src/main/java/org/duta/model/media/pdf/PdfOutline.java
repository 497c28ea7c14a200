package org.duta.model.media.pdf;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;

/** Bookmarks: their words, and where they lead. */
final class PdfOutline {

    private static final int MOST = 10_000;
    private static final int DEEPEST = 16;

    private final PdfPlaces places;
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    PdfOutline(PdfPlaces places) {
        this.places = places;
    }

    void copy(COSDictionary old, COSDictionary anew) throws IOException {
        COSDictionary root = old.getCOSDictionary(COSName.OUTLINES);
        if (root != null) {
            PDDocumentOutline outline = new PDDocumentOutline();
            children(root, outline, 0);
            if (outline.hasChildren()) {
                anew.setItem(COSName.OUTLINES, outline);
            }
        }
    }

    private void children(COSDictionary parent, PDOutlineNode into, int depth) throws IOException {
        @Nullable COSDictionary each =
                depth < DEEPEST ? parent.getCOSDictionary(COSName.FIRST) : null;
        while (each != null && seen.add(each)) {
            if (seen.size() > MOST) {
                throw new Unfit(PdfRefusal.TOO_MUCH);
            }
            PDOutlineItem item = new PDOutlineItem();
            String title = each.getString(COSName.TITLE);
            item.setTitle(title == null ? "" : title);
            places.lead(each, item.getCOSObject());
            children(each, item, depth + 1);
            into.addLast(item);
            each = each.getCOSDictionary(COSName.NEXT);
        }
    }
}
