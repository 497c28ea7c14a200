package org.duta.web.portal;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.publication.PublishedPost;
import org.duta.web.kernel.Assets;
import org.duta.web.kernel.Conditional;

/**
 * {@code /embed/{id}}: a post alone on a page, to be shown in a frame of other people's pages. The
 * policy that says whose comes with the headers; links leave the frame.
 */
public class EmbedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String CACHE_CONTROL = "public, max-age=10";

    @Inject private transient PublicPosts posts;
    @Inject private transient EmbedHtml html;
    @Inject private transient PublicAddress address;
    @Inject private transient PortalAnswers answers;
    @Inject private transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long renewals = answers.head().renewals();
        String path = String.valueOf(request.getPathInfo());
        Optional<PublishedPost> post = posts.byId(path.replaceFirst("^/", ""));
        if (post.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!isKnown(post.get(), renewals, request, response)) {
            if (post.get().withdrawn()) {
                response.setStatus(HttpServletResponse.SC_GONE);
            }
            response.setContentType("text/html");
            response.setCharacterEncoding("UTF-8");
            byte[] page = page(post.get()).getBytes(StandardCharsets.UTF_8);
            response.getOutputStream().write(page);
        }
    }

    private boolean isKnown(
            PublishedPost post,
            long renewals,
            HttpServletRequest request,
            HttpServletResponse response) {
        String tag =
                String.format(
                        "f%x-%d.%d-%s",
                        address.base().hashCode(), post.sequence(), renewals, assets.getVersion());
        Conditional state = Conditional.tagged(tag, CACHE_CONTROL);
        response.setHeader("ETag", state.entityTag());
        response.setHeader("Cache-Control", CACHE_CONTROL);
        response.setHeader("X-Robots-Tag", "noindex");
        boolean known =
                !post.withdrawn() && state.knownTo(request.getHeader("If-None-Match"), null);
        if (known) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
        return known;
    }

    private String page(PublishedPost post) {
        return """
        <!DOCTYPE html>
        <html lang="%s" dir="%s">
        <head>
        <meta charset="UTF-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <link rel="canonical" href="%s">
        <base target="_blank">
        <link rel="stylesheet" href="/assets/embed.css?v=%s">
        </head>
        <body>
        <main>
        %s</main>
        </body>
        </html>
        """
                .formatted(
                        post.language(),
                        post.language().direction(),
                        EmbedHtml.escaped(post.title()),
                        EmbedHtml.escaped(address.of(post.path())),
                        assets.getVersion(),
                        html.fragment(post));
    }
}
