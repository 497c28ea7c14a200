package org.duta.web.publication.picture;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.duta.ejb.media.UploadPiece;

/**
 * Reads a piece of an upload as it comes, some of it at each of its sender's turns. While nothing
 * comes, no thread waits for it.
 *
 * @see ReadListener
 */
final class PieceReader implements ReadListener {

    private static final int BUFFER = 1 << 16;

    private static final int LEAST = 1 << 10;

    /** As much as a bad link brings in seconds, and a good one in an instant. */
    private static final int TURN = 1 << 18;

    private final ServletInputStream in;
    private final UploadPiece piece;
    private final Consumer<IntSupplier> turns;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private volatile boolean waits;

    /**
     * @param piece which this closes
     * @param turns where it has itself called when it is its sender's turn
     */
    PieceReader(ServletInputStream in, UploadPiece piece, Consumer<IntSupplier> turns) {
        this.in = in;
        this.piece = piece;
        this.turns = turns;
    }

    /** Ends when all has come, or nothing more does; the piece is closed by then. */
    CompletableFuture<Void> read() {
        CompletableFuture<Void> closed = end.whenComplete((done, failed) -> piece.close());
        try {
            in.setReadListener(this);
        } catch (RuntimeException e) {
            // Nothing will ever be told of what comes.
            end.completeExceptionally(e);
        }
        return closed;
    }

    /** How many bytes the upload still lacks. */
    long left() {
        return piece.left();
    }

    /** Whether something has come and waits for its turn. */
    boolean waitsForTurn() {
        return waits;
    }

    /** Reads no more. */
    void giveUp(Exception why) {
        inTurn(() -> end.completeExceptionally(why));
    }

    @Override
    public void onDataAvailable() {
        someInTurn();
    }

    @Override
    public void onAllDataRead() {
        inTurn(() -> end.complete(null));
    }

    @Override
    public void onError(Throwable broken) {
        inTurn(() -> end.completeExceptionally(broken));
    }

    private void someInTurn() {
        waits = true;
        turns.accept(this::some);
    }

    /** How many bytes it took. */
    private int some() {
        waits = false;
        int taken = 0;
        try {
            // As large as what has come: on most links that is little, and often.
            byte[] buffer = new byte[0];
            while (taken < TURN) {
                if (end.isDone() || !in.isFinished() && !in.isReady()) {
                    return taken;
                }
                int come = Math.max(LEAST, Math.min(BUFFER, in.available()));
                buffer = buffer.length < come ? new byte[come] : buffer;
                int count =
                        piece.left() == 0
                                ? -1
                                : in.read(buffer, 0, (int) Math.min(buffer.length, piece.left()));
                if (count < 0) {
                    end.complete(null);
                    return taken;
                }
                piece.write(buffer, count);
                taken += count;
            }
            someInTurn();
        } catch (IOException | RuntimeException e) {
            end.completeExceptionally(e);
        }
        return taken;
    }

    private void inTurn(Runnable last) {
        turns.accept(
                () -> {
                    last.run();
                    return 0;
                });
    }
}
