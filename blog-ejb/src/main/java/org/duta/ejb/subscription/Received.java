package org.duta.ejb.subscription;

import java.nio.charset.StandardCharsets;

/**
 * What somebody answered.
 *
 * @param body its beginning, {@link Outbound#LARGEST_ANSWER} bytes at most
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Received(int status, byte[] body) {

    boolean isOk() {
        return status >= 200 && status < 300;
    }

    boolean isGone() {
        return status == 410;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
