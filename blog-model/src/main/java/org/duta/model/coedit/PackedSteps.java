package org.duta.model.coedit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Many logged steps in few bytes: about one byte a step, where people type letter by letter.
 * Nothing is lost but the parts of seconds.
 *
 * <p>The bytes are, deflated (RFC 1950): the number of the format, the number of steps, who made
 * them, and for each of {@link StepColumns} its length in bytes and its numbers.
 */
public final class PackedSteps {

    static final int FORMAT = 1;

    private PackedSteps() {}

    public static byte[] pack(List<LoggedStep> steps) {
        StepsWriter writer = new StepsWriter();
        steps.forEach(writer::add);
        return deflated(writer.toBytes());
    }

    /**
     * Reads what {@link #pack} made.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static List<LoggedStep> unpack(byte[] packed) {
        return new StepsReader(new Column.Reader(ByteBuffer.wrap(inflated(packed)))).steps();
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    private static byte[] inflated(byte[] packed) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalArgumentException("Not packed steps: " + e.getMessage(), e);
        }
    }
}
