package org.duta.web.kernel;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.duta.ejb.kernel.SiteSettings;

/** Headers that bound what a browser may do with an answer. */
public class SecurityHeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String POLICY = "Content-Security-Policy";

    /** Readers' pages run no script at all; the workspace's policy is PrimeFaces's, with nonces. */
    private static final String PUBLIC_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' https: data:; font-src 'self';"
                    + " media-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** A page that others may show in a frame; who may is configured. */
    private static final String EMBED = "/embed/";

    private static final String EMBED_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' https: data:;"
                    + " media-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors ";

    @Inject private transient SiteSettings settings;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (!request.getRequestURI().startsWith("/desk")) {
            response.setHeader(POLICY, policyOf(request));
            chain.doFilter(request, new OwnPolicy(response));
        } else {
            chain.doFilter(request, response);
        }
    }

    private String policyOf(HttpServletRequest request) {
        return request.getRequestURI().startsWith(EMBED)
                ? EMBED_POLICY + settings.embedAncestors()
                : PUBLIC_POLICY;
    }

    /** PrimeFaces gives every page its policy for scripts; one that runs none needs none. */
    private static final class OwnPolicy extends HttpServletResponseWrapper {

        OwnPolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (!name.equalsIgnoreCase(POLICY)) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setHeader(String name, String value) {
            if (!name.equalsIgnoreCase(POLICY)) {
                super.setHeader(name, value);
            }
        }
    }
}
