package org.duta.web.publication;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import org.duta.ejb.publication.PageCursor;
import org.duta.web.kernel.Parameters;
import org.jspecify.annotations.Nullable;

/** Cursors as they stand in addresses: opaque to programs, two numbers to us. */
public final class Cursors {

    /** Further than any clock goes, and what the database can compare with. */
    private static final long YEAR_10000 = 253_402_300_800_000L;

    private Cursors() {}

    public static String write(PageCursor cursor) {
        byte[] bytes =
                ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(cursor.publishedAt().toEpochMilli())
                        .putLong(cursor.sequence())
                        .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static @Nullable PageCursor read(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length == 2 * Long.BYTES) {
                ByteBuffer numbers = ByteBuffer.wrap(bytes);
                long millis = numbers.getLong();
                if (millis >= 0 && millis < YEAR_10000) {
                    return new PageCursor(Instant.ofEpochMilli(millis), numbers.getLong());
                }
            }
        } catch (IllegalArgumentException e) {
            // Refused below, as a cursor of another length is.
        }
        throw Parameters.bad("cursor-unreadable", cursor);
    }
}
