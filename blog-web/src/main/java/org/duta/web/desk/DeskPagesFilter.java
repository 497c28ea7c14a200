package org.duta.web.desk;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.duta.ejb.identity.PersonCard;
import org.duta.ejb.identity.PersonFinder;
import org.duta.web.identity.CurrentActor;
import org.duta.web.kernel.PageLanguage;

/** The door of the workspace: nobody gets in who isn't signed in, and nothing is kept by caches. */
public class DeskPagesFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String FIRST_PAGE = "/desk/posts";
    private static final Pattern PAGE = Pattern.compile("/desk/[a-z-]+");
    private static final Pattern LANGUAGE_CHOICE = Pattern.compile("&?\\blanguage=(en|id)$");

    /** The session's attribute that holds the language that the person works in. */
    private static final String LANGUAGE = "duta.language";

    @Inject private transient CurrentActor actor;
    @Inject private transient PersonFinder people;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        response.setHeader("Cache-Control", "no-store");
        if (!actor.isSignedIn()) {
            askToSignIn(request, response, path);
            return;
        }
        request.setAttribute(PageLanguage.CHOSEN, PageLanguage.spoken(language(request)));
        if (path.equals("/desk") || path.equals("/desk/")) {
            response.sendRedirect(FIRST_PAGE);
        } else if (changesLanguage(request)) {
            response.sendRedirect(withoutLanguage(request, path));
        } else if (PAGE.matcher(path).matches()
                && request.getServletContext().getResource(path + ".xhtml") != null) {
            request.getRequestDispatcher(path + ".xhtml").forward(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** A script can't follow to a page: it is told by a status, and keeps what was typed. */
    private static void askToSignIn(
            HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        if (request.getHeader("Faces-Request") != null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect("/sign-in?to=" + encoded(target(request, path)));
        }
    }

    /** The language chosen in this session; until one is, the person's own. */
    private String language(HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (changesLanguage(request)) {
            session.setAttribute(LANGUAGE, request.getParameter("language"));
        } else if (session.getAttribute(LANGUAGE) == null) {
            String own = people.find(actor.getHandle()).map(PersonCard::language).orElse("en");
            session.setAttribute(LANGUAGE, own);
        }
        return String.valueOf(session.getAttribute(LANGUAGE));
    }

    private static boolean changesLanguage(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getMethod().equals("GET")
                && query != null
                && LANGUAGE_CHOICE.matcher(query).find();
    }

    private static String withoutLanguage(HttpServletRequest request, String path) {
        String query = LANGUAGE_CHOICE.matcher(request.getQueryString()).replaceAll("");
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String target(HttpServletRequest request, String path) {
        boolean repeatable = request.getMethod().equals("GET") && request.getQueryString() != null;
        return repeatable ? path + "?" + request.getQueryString() : path;
    }

    private static String encoded(String target) {
        return URLEncoder.encode(target, StandardCharsets.UTF_8);
    }
}
