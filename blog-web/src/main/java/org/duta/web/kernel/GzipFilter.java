package org.duta.web.kernel;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compresses what anybody may read: pages, feeds, API and error pages. The workspace, the sign-in
 * and what outside eyes see stay plain, for their pages carry secrets beside words that an attacker
 * can choose (BREACH); so do pictures, and the stream of events, which never ends. Elsewhere {@code
 * HEAD} is answered as {@code GET} with the body left out, so that both have the same headers (RFC
 * 9110, section 9.3.2).
 */
public class GzipFilter extends HttpFilter {

    private static final List<String> PLAIN =
            List.of(
                    "/desk",
                    "/outside",
                    "/sign-in",
                    "/sign-out",
                    "/api/desk",
                    "/coedit",
                    "/media",
                    "/api/v1/events");
    private static final String UNDER_WAY = GzipFilter.class.getName();

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (staysPlain(request) || request.getAttribute(UNDER_WAY) != null) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(UNDER_WAY, true);
        try {
            GzipResponse wrapped = new GzipResponse(request, response);
            chain.doFilter(asGet(request), wrapped);
            wrapped.finish();
        } finally {
            request.removeAttribute(UNDER_WAY);
        }
    }

    private static boolean staysPlain(HttpServletRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
                || isPlain(RequestPath.of(request))
                || isPlain((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    }

    private static boolean isPlain(@Nullable String path) {
        return path != null && RequestPath.isUnder(PLAIN, path);
    }

    private static HttpServletRequest asGet(HttpServletRequest request) {
        if (!"HEAD".equals(request.getMethod())) {
            return request;
        }
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return "GET";
            }
        };
    }
}
