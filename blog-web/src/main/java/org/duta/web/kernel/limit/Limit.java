package org.duta.web.kernel.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.duta.web.kernel.RequestPath;

/** What is counted together, and how many requests a minute a client has unless it is set. */
enum Limit {
    /** Pages, feeds and the API. */
    PUBLIC(600),
    /** Full-text search, by the page and by the API. */
    SEARCH(60),
    /** Comparing a text with everything that was ever published. */
    VERIFY(60),
    /** Reading and answering without an account: it is rendered each time. */
    OUTSIDE(60),
    /** What the hub is asked for: it sends a request to a stranger. */
    HUB(60);

    /** First segments of what is static, or for people who are signed in and have limits there. */
    private static final Set<String> UNCOUNTED =
            Set.of(
                    "assets",
                    "favicon.ico",
                    "jakarta.faces.resource",
                    "desk",
                    "sign-in",
                    "sign-out",
                    "coedit",
                    "media",
                    "health",
                    "openapi");

    private static final String DESK_API = "/api/desk/";
    private static final Set<String> SEARCHED =
            Set.of("/search", "/api/v1/posts", "/documents", "/api/v1/documents");
    private static final Set<String> VERIFYING = Set.of("/verify", "/api/v1/verify");

    private final int usual;

    Limit(int usual) {
        this.usual = usual;
    }

    int usual() {
        return usual;
    }

    /** The name of the policy in the headers. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Under which limit a request falls; nothing if it isn't counted. */
    static Optional<Limit> of(HttpServletRequest request) {
        String path = RequestPath.of(request);
        int end = path.indexOf('/', 1);
        String first = path.isEmpty() ? "" : path.substring(1, end < 0 ? path.length() : end);
        if (UNCOUNTED.contains(first) || path.startsWith(DESK_API)) {
            return Optional.empty();
        }
        if (first.equals("hub")) {
            return Optional.of(HUB);
        }
        if (first.equals("outside")) {
            return Optional.of(OUTSIDE);
        }
        if (VERIFYING.contains(path) && asksSomething(request)) {
            return Optional.of(VERIFY);
        }
        return Optional.of(searches(path, request) ? SEARCH : PUBLIC);
    }

    /** The form itself is a page like others. */
    private static boolean asksSomething(HttpServletRequest request) {
        return request.getMethod().equals("POST") || request.getQueryString() != null;
    }

    private static boolean searches(String path, HttpServletRequest request) {
        return SEARCHED.contains(path)
                && !request.getMethod().equals("POST")
                && request.getParameter("q") != null;
    }
}
