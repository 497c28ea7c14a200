package org.duta.web.coedit;

import jakarta.websocket.CloseReason.CloseCode;
import java.util.Locale;

/** Why this side closed a socket, in the range for private use (RFC 6455, section 7.4.2). */
enum SocketClose implements CloseCode {
    BAD_FRAME(4400),
    SIGNED_OUT(4401),
    NOT_ALLOWED(4403),
    NO_SUCH_POST(4404),
    SILENT(4408);

    private final int code;

    /** What the other side is told. */
    String phrase() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    SocketClose(int code) {
        this.code = code;
    }

    @Override
    public int getCode() {
        return code;
    }
}
