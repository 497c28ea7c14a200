package org.duta.web.publication.found;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.publication.JournalFinder;
import org.duta.ejb.publication.JournalHead;
import org.duta.web.kernel.Conditional;

/** {@code /sitemap.xml}, what it lists, and {@code /sitemap-news.xml}. */
public class SitemapServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String CACHE_CONTROL = "public, max-age=600";
    private static final Pattern POSTS = Pattern.compile("/sitemap/posts-([1-9][0-9]{0,8})\\.xml");

    private static final long ALWAYS = 0;

    @Inject private transient Sitemaps sitemaps;
    @Inject private transient JournalFinder journal;
    @Inject private transient PublicAddress address;
    @Inject private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        JournalHead head = journal.head();
        String path = request.getRequestURI();
        Matcher posts = POSTS.matcher(path);
        switch (path) {
            case "/sitemap.xml" ->
                    answer(
                            head,
                            ALWAYS,
                            request,
                            response,
                            out -> sitemaps.index(head.sequence(), out));
            case "/sitemap-news.xml" -> answer(head, hour(), request, response, sitemaps::news);
            case "/sitemap/pages.xml" -> answer(head, ALWAYS, request, response, sitemaps::pages);
            default -> {
                if (posts.matches()) {
                    posts(Long.parseLong(posts.group(1)), head, request, response);
                } else {
                    response.sendError(HttpServletResponse.SC_NOT_FOUND);
                }
            }
        }
    }

    private void posts(
            long part, JournalHead head, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Sitemaps.exists(part, head.sequence())) {
            answer(head, ALWAYS, request, response, out -> sitemaps.posts(part, out));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void answer(
            JournalHead head,
            long hour,
            HttpServletRequest request,
            HttpServletResponse response,
            Document document)
            throws IOException {
        String tag =
                String.format(
                        "m%x-%d.%d-%d",
                        address.base().hashCode(), head.sequence(), head.renewals(), hour);
        Conditional state = Conditional.tagged(tag, CACHE_CONTROL);
        response.setHeader("ETag", state.entityTag());
        response.setHeader("Cache-Control", CACHE_CONTROL);
        if (state.knownTo(request.getHeader("If-None-Match"), null)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            response.setContentType("application/xml");
            response.setCharacterEncoding("UTF-8");
            document.write(response.getOutputStream());
        }
    }

    /** News grow old without anybody doing anything. */
    private long hour() {
        return clock.instant().getEpochSecond() / Duration.ofHours(1).toSeconds();
    }

    private interface Document {
        void write(OutputStream out) throws IOException;
    }
}
