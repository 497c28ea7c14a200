package org.duta.web.kernel;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;

/** What a request asks for as the container reads it: decoded, without path parameters. */
public final class RequestPath {

    private RequestPath() {}

    public static String of(HttpServletRequest request) {
        String more = request.getPathInfo();
        return request.getServletPath() + (more == null ? "" : more);
    }

    /** Whether a path is one of some others, or below one. */
    public static boolean isUnder(Collection<String> others, String path) {
        return others.stream()
                .anyMatch(
                        other ->
                                path.startsWith(other)
                                        && (path.length() == other.length()
                                                || path.charAt(other.length()) == '/'));
    }
}
