package org.duta.web.publication;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.mission.MissionFinder;
import org.duta.ejb.publication.JournalHead;
import org.duta.ejb.publication.PublishedPost;
import org.duta.ejb.publication.PublishedPostFinder;
import org.duta.model.kernel.Invalid;
import org.duta.model.publication.paper.PaperFormat;

/**
 * Leads {@code /}, {@code /missions}, {@code /{mission}/} and {@code /{mission}/{slug}} to their
 * pages, and the last with the ending of a file to the post as a document.
 */
public class PublicPagesFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The first segments of addresses that belong to somebody else. */
    private static final Set<String> RESERVED =
            Set.of(
                    "api",
                    "desk",
                    "feeds",
                    "sign-in",
                    "sign-out",
                    "coedit",
                    "hub",
                    "media",
                    "openapi",
                    "health",
                    "jakarta.faces.resource",
                    "assets",
                    "favicon.ico",
                    "robots.txt",
                    "sitemap.xml",
                    "sitemap-news.xml",
                    "sitemap",
                    ".well-known",
                    "embed",
                    "topics",
                    "countries",
                    "authors",
                    "languages",
                    "archive",
                    "outside",
                    "verify",
                    "unsubscribe",
                    "documents",
                    "search");

    /** The one first segment of our own that isn't a mission's code. */
    private static final String DIRECTORY = "missions";

    private static final Pattern ADDRESS =
            Pattern.compile("/(?:([A-Za-z0-9._-]+)(/)?(?:([A-Za-z0-9._-]+)(/)?)?)?");

    @Inject private transient MissionFinder missions;
    @Inject private transient PublishedPostFinder posts;
    @Inject private transient PublicAnswer answer;
    @Inject private transient PaperAnswer papers;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        int end = path.indexOf('/', 1);
        String first = path.substring(1, end < 0 ? path.length() : end);
        Matcher address = ADDRESS.matcher(path);
        if (RESERVED.contains(first)) {
            chain.doFilter(request, response);
        } else if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else {
            page(address, request, response);
        }
    }

    private void page(Matcher address, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            request.setAttribute(PostListings.AFTER, Cursors.read(request.getParameter("after")));
        } catch (Invalid unreadable) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        String first = address.group(1);
        if (first == null) {
            list("front", request, response);
        } else if (first.equals(DIRECTORY)) {
            directory(address, request, response);
        } else {
            missionOrPost(address, request, response);
        }
    }

    private void directory(
            Matcher address, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (address.group(3) != null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (address.group(2) != null) {
            redirect("/" + DIRECTORY, response);
        } else {
            answer.brief(response);
            forward("missions", request, response);
        }
    }

    private void list(String page, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!answer.isKnownList(answer.head(), request, response)) {
            forward(page, request, response);
        }
    }

    private void missionOrPost(
            Matcher address, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String slug = address.group(3);
        boolean slash = address.group(2) != null;
        Optional<MissionCard> mission = missions.find(address.group(1));
        if (mission.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (slug == null && !slash) {
            redirect("/" + address.group(1) + "/", response);
        } else if (slug == null) {
            request.setAttribute(MissionPage.MISSION, mission.get());
            list("mission", request, response);
        } else if (address.group(4) != null) {
            redirect("/" + address.group(1) + "/" + slug, response);
        } else {
            post(address.group(1), slug, request, response);
        }
    }

    private void post(
            String mission, String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        JournalHead head = answer.head();
        Optional<PaperFormat> paper = PaperFormat.ofAddress(name);
        String ending = paper.map(format -> "." + format.extension()).orElse("");
        String slug = name.substring(0, name.length() - ending.length());
        Optional<PublishedPost> post = posts.find(mission, slug);
        if (post.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!post.get().path().equals("/" + mission + "/" + slug)) {
            redirect(post.get().path() + ending, response);
        } else if (post.get().withdrawn()) {
            request.setAttribute(PostPage.POST, post.get());
            response.setStatus(HttpServletResponse.SC_GONE);
            answer.brief(response);
            forward("withdrawn", request, response);
        } else if (paper.isPresent()) {
            papers.send(post.get(), paper.get(), request, response);
        } else if (!answer.isKnownPost(head, request, response)) {
            request.setAttribute(PostPage.POST, post.get());
            forward("post", request, response);
        }
    }

    private static void forward(
            String page, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.getRequestDispatcher("/publication/" + page + ".xhtml").forward(request, response);
    }

    private static void redirect(String path, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", path);
    }
}
