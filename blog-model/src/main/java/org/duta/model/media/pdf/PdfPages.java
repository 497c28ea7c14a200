package org.duta.model.media.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Finds the pages of a PDF, each with what it has from the nodes above it. */
final class PdfPages {

    private static final int MOST = 2_000;
    private static final int MOST_NODES = 20_000;

    private static final List<COSName> INHERITED =
            List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);

    private PdfPages() {}

    /**
     * @throws Unfit if there are none, or too many
     */
    static List<COSDictionary> of(COSDictionary catalog) {
        COSDictionary root = catalog.getCOSDictionary(COSName.PAGES);
        List<COSDictionary> pages = new ArrayList<>();
        Deque<COSDictionary> next = new ArrayDeque<>();
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        if (root != null) {
            next.push(root);
        }
        while (!next.isEmpty()) {
            COSDictionary node = next.pop();
            // A page in two places is shown in the first.
            if (!seen.add(node)) {
                continue;
            }
            COSArray kids = node.getCOSArray(COSName.KIDS);
            if (kids == null) {
                pages.add(node);
            } else {
                push(node, kids, next);
            }
            if (pages.size() > MOST) {
                throw new Unfit(PdfRefusal.TOO_MANY_PAGES);
            }
            if (seen.size() > MOST_NODES || next.size() > MOST_NODES) {
                throw new Unfit(PdfRefusal.TOO_MANY_PAGES);
            }
        }
        if (pages.isEmpty()) {
            throw new Unfit(PdfRefusal.BROKEN);
        }
        return pages;
    }

    private static void push(COSDictionary node, COSArray kids, Deque<COSDictionary> next) {
        if (kids.size() > MOST_NODES) {
            throw new Unfit(PdfRefusal.TOO_MANY_PAGES);
        }
        for (int i = kids.size() - 1; i >= 0; i--) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                for (COSName name : INHERITED) {
                    COSBase above = node.getItem(name);
                    if (above != null && !kid.containsKey(name)) {
                        kid.setItem(name, above);
                    }
                }
                next.push(kid);
            }
        }
    }
}
