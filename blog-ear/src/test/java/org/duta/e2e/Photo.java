package org.duta.e2e;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Pictures as a phone makes them: where they were taken, and on which side it was held, is said.
 */
final class Photo {

    /** What stands for a place in the file, and nowhere else. */
    static final String CAMERA = "Kamera rahasia 7Q";

    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    private Photo() {}

    /** No two are alike. */
    static byte[] jpeg(int width, int height) {
        return encoded(drawn(width, height), "jpg");
    }

    static byte[] png(int width, int height) {
        return encoded(drawn(width, height), "png");
    }

    /**
     * With a camera's name, a position and an orientation (EXIF 2.32).
     *
     * @param orientation 1 upright, 6 lying on its side
     */
    static byte[] fromPhone(int width, int height, int orientation) {
        byte[] plain = jpeg(width, height);
        byte[] exif = exif(orientation);
        return ByteBuffer.allocate(plain.length + exif.length + 4)
                .put(plain, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.length + 2))
                .put(exif)
                .put(plain, 2, plain.length - 2)
                .array();
    }

    /**
     * 900 × 600 as the sensor has it, to be turned to the right, with the camera's name and a
     * place. Drawn and coded for this test; no phone has seen it.
     */
    static byte[] heic() {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/org/duta/e2e/phone.heic"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] exif(int orientation) {
        byte[] camera = (CAMERA + "\0").getBytes(StandardCharsets.US_ASCII);
        int camerasPlace = 8 + 2 + 3 * 12 + 4;
        int gpsPlace = camerasPlace + camera.length + camera.length % 2;
        ByteBuffer tiff = ByteBuffer.allocate(gpsPlace + 2 + 12 + 4 + 6);
        tiff.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x010F, ASCII, camera.length, camerasPlace);
        entry(tiff, 0x0112, SHORT, 1, orientation << 16);
        entry(tiff, 0x8825, LONG, 1, gpsPlace);
        tiff.putInt(0).put(camera);
        tiff.position(6 + gpsPlace);
        tiff.putShort((short) 1);
        entry(tiff, 0x0001, ASCII, 2, 'S' << 24);
        tiff.putInt(0);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static BufferedImage drawn(int width, int height) {
        Random random = new Random();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        for (int i = 0; i < 20; i++) {
            pen.setColor(new Color(random.nextInt(1 << 24)));
            pen.fillOval(random.nextInt(width), random.nextInt(height), width / 3, height / 3);
        }
        pen.dispose();
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
