package org.duta.web.coedit;

import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * Whoever opened a socket.
 *
 * @param httpSession the id of the session that they are signed in by; null for a bearer token
 */
record Caller(String handle, @Nullable String httpSession) implements Principal {

    @Override
    public String getName() {
        return handle;
    }
}
