package org.duta.ejb.coedit;

/** Where the frames for one open editor go. No call waits for the network. */
public interface Outlet {

    /**
     * Takes a frame to send after those taken before it.
     *
     * @return false if so much waits to be sent already that it wasn't taken; {@link Seat#drained}
     *     is called once the rest has gone
     */
    boolean offer(String frame);

    /** Takes a frame however much waits, for those that nobody can do without. */
    void send(String frame);

    /** Sends a last frame and closes the connection. */
    void close(String lastFrame, CloseCause cause);

    /** Why a connection is closed by this side. */
    enum CloseCause {
        /** Come back: this node is going, or the text has another edition. */
        AGAIN,
        NOT_ALLOWED,
        /** Too much waits to be sent, or too many are here. */
        OVERLOADED
    }
}
