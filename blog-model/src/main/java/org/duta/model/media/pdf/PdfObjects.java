package org.duta.model.media.pdf;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Copies the objects of a PDF into another, entry by entry of those that {@link PdfKind} lists. */
final class PdfObjects {

    /** All of them together; a book of two thousand tagged pages has some hundred thousand. */
    private static final int MOST = 1_000_000;

    /** Where a tag names these, it means a page or a mark on it, which are known already. */
    private static final Set<String> KNOWN = Set.of("Pg", "Obj", "Stm");

    /** Action types (ISO 32000-1, 12.6.4). */
    private static final Set<String> ACTIONS =
            Set.of(
                    "GoTo GoToR GoToE Launch Thread URI Sound Movie Hide Named SubmitForm ResetForm ImportData JavaScript SetOCGState Rendition Trans GoTo3DView"
                            .split(" "));

    private static final Set<String> COLOURS =
            Set.of("DeviceGray DeviceRGB DeviceCMYK Pattern".split(" "));

    private final Map<COSBase, COSBase> copies = new IdentityHashMap<>();
    private final PDDocument fresh;
    private final PdfStreams streams = new PdfStreams(this);
    private int count;

    PdfObjects(PDDocument fresh) {
        this.fresh = fresh;
    }

    /** From now on one stands for the other. */
    void pair(COSBase old, COSBase anew) {
        copies.put(old, anew);
    }

    /** What stands for it already. */
    @Nullable COSBase known(@Nullable COSBase old) {
        COSBase base = resolved(old);
        return base == null ? null : copies.get(base);
    }

    /** Takes the entry over, if there is one. */
    void take(COSDictionary from, COSDictionary to, String entry, PdfKind kind) throws IOException {
        COSName name = COSName.getPDFName(entry);
        COSBase copy = copy(from.getItem(name), kind);
        if (copy != null) {
            to.setItem(name, copy);
        }
    }

    /**
     * @return null if nothing is left of it
     * @throws Unfit if there are too many
     */
    @Nullable COSBase copy(@Nullable COSBase old, PdfKind kind) throws IOException {
        COSBase base = resolved(old);
        if (base == null) {
            return null;
        }
        if (++count > MOST) {
            throw new Unfit(PdfRefusal.TOO_MUCH);
        }
        if (base instanceof COSArray array) {
            return array(array, kind);
        }
        if (base instanceof COSDictionary dictionary) {
            COSBase known = copies.get(base);
            return known != null ? known : dictionary(dictionary, kind);
        }
        return base;
    }

    /** Not kept: arrays are written wherever they stand, and so they count wherever they stand. */
    private COSArray array(COSArray old, PdfKind kind) throws IOException {
        COSArray anew = new COSArray();
        for (int i = 0; i < old.size(); i++) {
            COSBase each = copy(old.get(i), kind);
            // Places in an array have a meaning: what is left out leaves a gap.
            anew.add(each == null ? COSNull.NULL : each);
        }
        return anew;
    }

    private @Nullable COSBase dictionary(COSDictionary old, PdfKind kind) throws IOException {
        if (isOtherPage(old)
                || isPostScript(old)
                || kind == PdfKind.NAMED_DRAWINGS && isOfAKind(old)
                || kind == PdfKind.DRAWING && isAction(old)) {
            return null;
        }
        boolean stream = old instanceof COSStream;
        if (stream && kind != PdfKind.DRAWING) {
            return null;
        }
        COSDictionary anew = stream ? fresh.getDocument().createCOSStream() : new COSDictionary();
        copies.put(old, anew);
        entries(old, anew, kind);
        if (old instanceof COSStream from && anew instanceof COSStream to) {
            streams.copy(from, to);
        }
        return anew;
    }

    void entries(COSDictionary old, COSDictionary anew, PdfKind kind) throws IOException {
        for (COSName name : old.keySet()) {
            String entry = name.getName();
            COSBase value = old.getItem(name);
            if (!kind.has(entry) || kind == PdfKind.NAMED_DRAWINGS && !isDrawing(resolved(value))) {
                continue;
            }
            COSBase copy =
                    kind == PdfKind.TAG && KNOWN.contains(entry)
                            ? known(value)
                            : kind == PdfKind.FLAT && resolved(value) instanceof COSDictionary
                                    ? null
                                    : copy(value, kind.at(entry));
            if (copy != null) {
                anew.setItem(name, copy);
            }
        }
    }

    /** Pages are known before anything else is copied. */
    private static boolean isOtherPage(COSDictionary old) {
        COSName type = old.getCOSName(COSName.TYPE);
        return COSName.PAGE.equals(type)
                || COSName.PAGES.equals(type)
                || COSName.CATALOG.equals(type);
    }

    /** Something, or a colour space that is known by its name. */
    private static boolean isDrawing(@Nullable COSBase base) {
        return base instanceof COSDictionary
                || base instanceof COSArray
                || base instanceof COSName name && COLOURS.contains(name.getName());
    }

    private static boolean isAction(COSDictionary old) {
        return ACTIONS.contains(String.valueOf(old.getNameAsString(COSName.S)));
    }

    /** An action or a file says what it is; a list of fonts by their names doesn't. */
    private static boolean isOfAKind(COSDictionary old) {
        return old.getCOSName(COSName.TYPE) != null || old.getCOSName(COSName.S) != null;
    }

    /** Programs for printers. */
    private static boolean isPostScript(COSDictionary old) {
        return "PS".equals(old.getNameAsString(COSName.SUBTYPE))
                || "PS".equals(old.getNameAsString("Subtype2"));
    }

    private static @Nullable COSBase resolved(@Nullable COSBase base) {
        COSBase found = base;
        for (int i = 0; found instanceof COSObject object && i < 100; i++) {
            found = object.getObject();
        }
        return found instanceof COSObject ? null : found;
    }
}
