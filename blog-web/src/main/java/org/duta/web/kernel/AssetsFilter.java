package org.duta.web.kernel;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Style sheets and pictures of the pages. An address with {@code ?v=} names one build, so a browser
 * may keep what it got for ever (RFC 8246); without it, for a day.
 */
public class AssetsFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String query = request.getQueryString();
        boolean oneBuild = query != null && query.startsWith("v=");
        response.setHeader(
                "Cache-Control",
                oneBuild ? "public, max-age=31536000, immutable" : "public, max-age=86400");
        chain.doFilter(request, response);
    }
}
