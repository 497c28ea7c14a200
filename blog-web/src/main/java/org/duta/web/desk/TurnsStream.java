package org.duta.web.desk;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.function.IntConsumer;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;

/** A body of which so much is read, and then no more before it is its sender's turn again. */
final class TurnsStream extends ServletInputStream {

    /** As much as of an upload in pieces. */
    static final int TURN = 1 << 18;

    private final ServletInputStream in;
    private final IntConsumer turns;
    private int read;

    /**
     * @param turns which is told how many bytes were read, and waits
     */
    TurnsStream(ServletInputStream in, IntConsumer turns) {
        this.in = in;
        this.turns = turns;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int most) throws IOException {
        if (read >= TURN) {
            turns.accept(read);
            read = 0;
        }
        int count = sent(buffer, from, most);
        read += Math.max(0, count);
        return count;
    }

    /**
     * @throws Invalid if the sender has gone: nothing of this server's failed
     */
    private int sent(byte[] buffer, int from, int most) {
        try {
            return in.read(buffer, from, most);
        } catch (IOException gone) {
            throw new Invalid(Problem.BAD_PARAMETER, Reason.of("request-malformed"));
        }
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public boolean isFinished() {
        return in.isFinished();
    }

    @Override
    public boolean isReady() {
        return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        in.setReadListener(listener);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
