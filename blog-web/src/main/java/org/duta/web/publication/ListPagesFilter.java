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
import org.duta.ejb.publication.JournalHead;
import org.duta.model.kernel.Invalid;
import org.duta.web.kernel.PageLanguage;

/**
 * Leads {@code /topics}, {@code /topics/{slug}}, and the same of countries, authors, languages and
 * the archive to their pages. Another spelling of an address leads to the one that counts.
 */
public class ListPagesFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Pattern ADDRESS =
            Pattern.compile("/([a-z]+)(?:/([A-Za-z0-9._-]+(?:/[0-9]+)?))?(/)?");

    /** Who is in bylines is found by reading; there is no directory of people. */
    private static final Set<String> WITHOUT_DIRECTORY = Set.of("authors");

    @Inject private transient ListAddresses lists;
    @Inject private transient PublicAnswer answer;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Matcher address = ADDRESS.matcher(request.getRequestURI());
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (address.group(2) == null) {
            directory(address, request, response);
        } else {
            list(address, request, response);
        }
    }

    private void directory(
            Matcher address, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String kind = address.group(1);
        if (WITHOUT_DIRECTORY.contains(kind)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (address.group(3) != null) {
            redirect("/" + kind, response);
        } else if (!answer.isKnownList(answer.head(), request, response)) {
            request.setAttribute(DirectoryPage.KIND, kind);
            forward("directory", request, response);
        }
    }

    private void list(Matcher address, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        JournalHead head = answer.head();
        Optional<ListChoice> list =
                lists.find(address.group(1), address.group(2), PageLanguage.of(request));
        if (list.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!list.get().path().equals(request.getRequestURI())) {
            redirect(list.get().path(), response);
        } else if (marked(request, response) && !answer.isKnownList(head, request, response)) {
            request.setAttribute(ListPage.LIST, list.get());
            forward("list", request, response);
        }
    }

    /** Reads where the page before ended; false if that can't be read and 400 is sent. */
    private static boolean marked(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            request.setAttribute(PostListings.AFTER, Cursors.read(request.getParameter("after")));
            return true;
        } catch (Invalid unreadable) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return false;
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
