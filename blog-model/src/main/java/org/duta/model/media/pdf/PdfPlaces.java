package org.duta.model.media.pdf;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.jspecify.annotations.Nullable;

/** Where links and bookmarks lead: to pages of the same document, or to plain addresses. */
final class PdfPlaces {

    private static final int LONGEST = 2_000;
    private static final Pattern PLAIN =
            Pattern.compile("(?i)(?:https?://|mailto:)[\\x21-\\x7E]{1," + LONGEST + "}");

    private final PDDocument source;
    private final PdfObjects objects;

    PdfPlaces(PDDocument source, PdfObjects objects) {
        this.source = source;
        this.objects = objects;
    }

    /** Has the one lead where the other led; false if that is nowhere that links may lead. */
    boolean lead(COSDictionary old, COSDictionary anew) throws IOException {
        COSDictionary action = old.getCOSDictionary(COSName.A);
        COSBase place = old.getDictionaryObject(COSName.DEST);
        if (place == null && action != null && "GoTo".equals(action.getNameAsString(COSName.S))) {
            place = action.getDictionaryObject(COSName.D);
        }
        Optional<COSArray> within = within(place);
        if (within.isPresent()) {
            anew.setItem(COSName.DEST, within.get());
            return true;
        }
        String address = action == null ? null : address(action);
        if (address == null) {
            return false;
        }
        COSDictionary plain = new COSDictionary();
        plain.setItem(COSName.S, COSName.getPDFName("URI"));
        plain.setItem(COSName.getPDFName("URI"), new COSString(address));
        anew.setItem(COSName.A, plain);
        return true;
    }

    private static @Nullable String address(COSDictionary action) {
        String address =
                "URI".equals(action.getNameAsString(COSName.S)) ? action.getString("URI") : null;
        return address != null && PLAIN.matcher(address).matches() ? address : null;
    }

    private Optional<COSArray> within(@Nullable COSBase place) throws IOException {
        COSBase found = place;
        if (place instanceof COSString || place instanceof COSName) {
            PDNamedDestination named =
                    place instanceof COSString text
                            ? new PDNamedDestination(text)
                            : new PDNamedDestination((COSName) place);
            PDPageDestination page = source.getDocumentCatalog().findNamedDestinationPage(named);
            found = page == null ? null : page.getCOSObject();
        }
        if (!(found instanceof COSArray array)
                || array.size() == 0
                || !(objects.known(array.get(0)) instanceof COSDictionary page)) {
            return Optional.empty();
        }
        COSArray copy = new COSArray();
        copy.add(page);
        for (int i = 1; i < Math.min(array.size(), 6); i++) {
            COSBase each = array.getObject(i);
            copy.add(each instanceof COSName || each instanceof COSNumber ? each : COSNull.NULL);
        }
        return Optional.of(copy);
    }
}
