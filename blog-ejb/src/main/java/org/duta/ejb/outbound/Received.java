package org.duta.ejb.outbound;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered.
 *
 * @param location where else to ask, as it was written
 * @param body its beginning, {@link Outbound#LARGEST_ANSWER} bytes at most
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record Received(int status, @Nullable String location, byte[] body) {

    public boolean isOk() {
        return status >= 200 && status < 300;
    }

    public boolean isGone() {
        return status == 410;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
