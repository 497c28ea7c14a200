package org.duta.model.media.document;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * Writes references to marked content as the numbers that they stand for, where they lead to the
 * page of the element that they are in (ISO 32000-1, 14.7.4.2). Tika finds the words of numbers
 * alone; those of references it puts after everything else.
 */
final class PdfTags {

    private static final COSName REFERENCE = COSName.getPDFName("MCR");

    /** Of content that isn't the page's own. */
    private static final COSName STREAM = COSName.getPDFName("Stm");

    private PdfTags() {}

    static void simplify(PDDocument document) {
        PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        if (root == null) {
            return;
        }
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSDictionary> elements = new ArrayDeque<>();
        elements.add(root.getCOSObject());
        while (!elements.isEmpty()) {
            COSDictionary element = elements.remove();
            COSBase kids = element.getDictionaryObject(COSName.K);
            if (!seen.add(element)) {
                continue;
            }
            if (kids instanceof COSArray several) {
                for (int i = 0; i < several.size(); i++) {
                    if (several.getObject(i) instanceof COSDictionary kid) {
                        several.set(i, simple(element, kid));
                        elements.add(kid);
                    }
                }
            } else if (kids instanceof COSDictionary one) {
                element.setItem(COSName.K, simple(element, one));
                elements.add(one);
            }
        }
    }

    private static COSBase simple(COSDictionary element, COSDictionary kid) {
        if (!REFERENCE.equals(kid.getCOSName(COSName.TYPE)) || kid.containsKey(STREAM)) {
            return kid;
        }
        COSBase page = kid.getDictionaryObject(COSName.PG);
        if (page != null && !element.containsKey(COSName.PG)) {
            element.setItem(COSName.PG, page);
        }
        boolean same = page == null || page == element.getDictionaryObject(COSName.PG);
        int number = kid.getInt(COSName.MCID);
        return same && number >= 0 ? COSInteger.get(number) : kid;
    }
}
