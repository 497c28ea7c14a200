package org.duta.model.media.pdf;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/** Packs what streams hold anew: what was hidden behind their ends isn't taken along. */
final class PdfStreams {

    /** Bytes of all of them, unpacked. */
    private static final long MOST = 512L << 20;

    private static final int PIECE = 1 << 16;

    private static final List<String> FLATE = List.of("FlateDecode", "Fl");
    private static final List<String> JPEG = List.of("DCTDecode", "DCT");
    private static final List<String> PICTURES =
            List.of("DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode");

    private final PdfObjects objects;
    private long unpacked;

    PdfStreams(PdfObjects objects) {
        this.objects = objects;
    }

    void copy(COSStream from, COSStream to) throws IOException {
        List<String> filters = filters(from);
        int last = filters.size() - 1;
        if (!from.hasData()) {
            to.createOutputStream(COSName.FLATE_DECODE).close();
        } else if (filters.size() == 1 && FLATE.contains(filters.get(0))) {
            copyFlate(from, to);
        } else if (last >= 0 && PICTURES.contains(filters.get(last))) {
            copyPicture(from, to, filters.get(last), last);
        } else {
            try (InputStream in = from.createInputStream();
                    OutputStream out = to.createOutputStream(COSName.FLATE_DECODE)) {
                pump(in, out);
            }
        }
    }

    /** Without taking a picture's rows apart, whose size could be anything. */
    private void copyFlate(COSStream from, COSStream to) throws IOException {
        try (InputStream in = new InflaterInputStream(from.createRawInputStream());
                OutputStream out = to.createOutputStream(COSName.FLATE_DECODE)) {
            pump(in, out);
        } catch (EOFException | ZipException e) {
            // What has come until there is what a reader shows, too.
        }
        parameters(from, to, 0);
    }

    private void copyPicture(COSStream from, COSStream to, String filter, int at)
            throws IOException {
        try (InputStream in = new PDStream(from).createInputStream(PICTURES)) {
            byte[] bytes = in.readAllBytes();
            count(bytes.length);
            try (OutputStream out = to.createRawOutputStream()) {
                out.write(
                        JPEG.contains(filter)
                                ? PictureParts.ofJpeg(bytes)
                                : filter.equals("JPXDecode")
                                        ? PictureParts.ofJpeg2000(bytes)
                                        : bytes);
            }
        }
        to.setItem(COSName.FILTER, COSName.getPDFName(filter));
        parameters(from, to, at);
    }

    private void parameters(COSStream from, COSStream to, int at) throws IOException {
        COSBase all = from.getDictionaryObject(COSName.DECODE_PARMS, COSName.getPDFName("DP"));
        COSBase own = all instanceof COSArray array ? of(array, at) : at == 0 ? all : null;
        if (own instanceof COSDictionary dictionary) {
            COSBase copy = objects.copy(dictionary, PdfKind.DRAWING);
            if (copy != null) {
                to.setItem(COSName.DECODE_PARMS, copy);
            }
        }
    }

    private static @Nullable COSBase of(COSArray array, int at) {
        return at < array.size() ? array.getObject(at) : null;
    }

    private static List<String> filters(COSStream stream) {
        COSBase filters = stream.getFilters();
        List<String> names = new ArrayList<>();
        if (filters instanceof COSName name) {
            names.add(name.getName());
        } else if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                names.add(String.valueOf(array.getName(i)));
            }
        }
        return names;
    }

    private void pump(InputStream in, OutputStream out) throws IOException {
        byte[] piece = new byte[PIECE];
        int read = in.read(piece);
        while (read >= 0) {
            count(read);
            out.write(piece, 0, read);
            read = in.read(piece);
        }
    }

    private void count(int bytes) {
        unpacked += bytes;
        if (unpacked > MOST) {
            throw new Unfit(PdfRefusal.TOO_MUCH);
        }
    }
}
