package org.duta.model.media.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * What lies on a page (annotations): links are kept, and what is seen is kept as seen, without who
 * put it there, when, and what it does.
 */
final class PdfMarks {

    /** On one page. */
    private static final int MOST = 5_000;

    private static final int HIDDEN = 1 << 1;
    private static final int NO_VIEW = 1 << 5;

    private static final Set<String> SEEN =
            Set.of(
                    "FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Watermark Widget"
                            .split(" "));
    private static final List<String> SHAPE =
            List.of("Rect Border BS C QuadPoints F StructParent".split(" "));

    private final PdfPlaces places;
    private final PdfObjects objects;

    PdfMarks(PdfPlaces places, PdfObjects objects) {
        this.places = places;
        this.objects = objects;
    }

    COSArray copy(COSArray marks, COSDictionary page) throws IOException {
        if (marks.size() > MOST) {
            throw new Unfit(PdfRefusal.TOO_MUCH);
        }
        COSArray kept = new COSArray();
        for (int i = 0; i < marks.size(); i++) {
            if (marks.getObject(i) instanceof COSDictionary mark && objects.known(mark) == null) {
                COSDictionary copy = copy(mark);
                if (copy != null) {
                    copy.setItem(COSName.P, page);
                    objects.pair(mark, copy);
                    kept.add(copy);
                }
            }
        }
        return kept;
    }

    private @Nullable COSDictionary copy(COSDictionary mark) throws IOException {
        String subtype = mark.getNameAsString(COSName.SUBTYPE);
        COSDictionary copy = new COSDictionary();
        copy.setItem(COSName.TYPE, COSName.ANNOT);
        for (String entry : SHAPE) {
            objects.take(mark, copy, entry, PdfKind.DRAWING);
        }
        if ("Link".equals(subtype)) {
            copy.setItem(COSName.SUBTYPE, COSName.getPDFName("Link"));
            // Of a link, readers who hear it get its words: they stand in its tag.
            return places.lead(mark, copy) ? copy : null;
        }
        boolean hidden = (mark.getInt(COSName.F, 0) & (HIDDEN | NO_VIEW)) != 0;
        COSStream look = subtype == null || hidden || !SEEN.contains(subtype) ? null : look(mark);
        COSBase drawn = objects.copy(look, PdfKind.DRAWING);
        if (drawn == null) {
            return null;
        }
        COSDictionary appearance = new COSDictionary();
        appearance.setItem(COSName.N, drawn);
        copy.setItem(COSName.AP, appearance);
        // A field that can't be filled any more is a stamp with what was filled in.
        copy.setItem(
                COSName.SUBTYPE, COSName.getPDFName("Widget".equals(subtype) ? "Stamp" : subtype));
        return copy;
    }

    private static @Nullable COSStream look(COSDictionary mark) {
        COSDictionary appearance = mark.getCOSDictionary(COSName.AP);
        COSBase normal = appearance == null ? null : appearance.getDictionaryObject(COSName.N);
        if (normal instanceof COSStream only) {
            return only;
        }
        COSName state = mark.getCOSName(COSName.AS);
        return normal instanceof COSDictionary states && state != null
                ? states.getCOSStream(state)
                : null;
    }
}
