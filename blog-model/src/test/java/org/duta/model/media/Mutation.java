package org.duta.model.media;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Makes a bad file of a good one: other bits, pieces left out, doubled, moved, extreme numbers. */
public final class Mutation {

    private static final int MOST = 8;

    private final Random random;

    public Mutation(Random random) {
        this.random = random;
    }

    /** Another file, seldom the same. */
    public byte[] of(byte[] good) {
        byte[] bytes = good;
        for (int i = random.nextInt(MOST); i >= 0 && bytes.length > 1; i--) {
            bytes = once(bytes);
        }
        return bytes;
    }

    /** The same of one part of an archive, which is packed again as it should be. */
    public byte[] ofPart(byte[] archive) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(archive.length);
        int chosen = random.nextInt(MOST);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream out = new ZipOutputStream(packed)) {
            ZipEntry entry;
            for (int i = 0; (entry = in.getNextEntry()) != null; i++) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] part = in.readAllBytes();
                out.write(i == chosen ? of(part) : part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private byte[] once(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        int end = Math.min(bytes.length, at + 1 + random.nextInt(200));
        byte[] piece = Arrays.copyOfRange(bytes, at, end);
        return switch (random.nextInt(6)) {
            case 0 -> spliced(bytes, at, end, new byte[0]);
            case 1 -> spliced(bytes, at, at, piece);
            case 2 -> spliced(bytes, random.nextInt(at + 1), at, piece);
            case 3 -> spliced(bytes, at, Math.min(bytes.length, at + 4), extreme());
            case 4 -> Arrays.copyOf(bytes, Math.max(1, at));
            default -> flipped(bytes, at);
        };
    }

    private byte[] extreme() {
        return switch (random.nextInt(4)) {
            case 0 -> new byte[] {-1, -1, -1, -1};
            case 1 -> new byte[] {0x7F, -1, -1, -1};
            case 2 -> new byte[4];
            default -> "999999999".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        };
    }

    private byte[] flipped(byte[] bytes, int at) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(bytes.length + piece.length);
        all.write(bytes, 0, from);
        all.writeBytes(piece);
        all.write(bytes, to, bytes.length - to);
        return all.toByteArray();
    }
}
