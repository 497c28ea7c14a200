package org.duta.web.kernel;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.duta.ejb.kernel.KernelSettings;

/**
 * Refuses forms that another site's page sends with a reader's cookie. Browsers say in {@code
 * Origin} where a request comes from; the API is left out, since it takes no cookie. A page that
 * tells nobody its address has {@code null} there (Fetch, section 3.2): its address holds a key,
 * and whoever doesn't know that can't send anything to it.
 */
public class SameOriginFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private static final Pattern OUTSIDE = Pattern.compile("/outside/[A-Za-z0-9_-]{43}");

    @Inject private transient KernelSettings settings;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String origin = request.getHeader("Origin");
        if (SAFE.contains(request.getMethod())
                || request.getRequestURI().startsWith("/api/")
                || origin == null
                || (origin.equals("null") && OUTSIDE.matcher(request.getRequestURI()).matches())
                || settings.allowedOrigins().contains(origin)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
