package org.duta.web.kernel;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The media types that are worth compressing. */
public final class TextTypes {

    private static final Set<String> OTHERS =
            Set.of(
                    "application/xml",
                    "application/json",
                    "application/javascript",
                    "application/ecmascript",
                    "image/svg+xml");

    private TextTypes() {}

    /** Whether a type, parameters and all, is text that has its end. */
    public static boolean contain(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        // A stream of events must reach its reader event by event.
        return (type.startsWith("text/") && !type.equals("text/event-stream"))
                || type.endsWith("+xml")
                || type.endsWith("+json")
                || OTHERS.contains(type);
    }
}
