package org.duta.web.publication.found;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.duta.ejb.kernel.PublicAddress;

/** {@code /robots.txt} (RFC 9309): what isn't for crawlers, and where the sitemaps are. */
public class RobotsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient PublicAddress address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.getOutputStream().write(text().getBytes(StandardCharsets.UTF_8));
    }

    private String text() {
        return """
        User-agent: *
        Disallow: /desk
        Disallow: /api/
        Disallow: /sign-in
        Disallow: /sign-out
        Disallow: /coedit/
        Disallow: /embed/

        Sitemap: %1$s
        Sitemap: %2$s
        """
                .formatted(address.of("/sitemap.xml"), address.of("/sitemap-news.xml"));
    }
}
