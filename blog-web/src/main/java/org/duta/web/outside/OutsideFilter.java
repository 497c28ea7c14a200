package org.duta.web.outside;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duta.ejb.outside.DecideOutside;
import org.duta.ejb.outside.OpenOutside;
import org.duta.ejb.outside.OutsidePaper;
import org.duta.ejb.publication.PostPictures;
import org.duta.model.kernel.Failure;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotFound;
import org.duta.model.outside.OutsideAnswer;
import org.duta.web.kernel.ProblemStatus;
import org.duta.web.publication.picture.LetIn;

/**
 * {@code /outside/{key}}: shows a revision to whoever has the key, and takes what they decide. The
 * page is for one person: nobody keeps it, finds it, or learns its address from a link on it.
 */
public class OutsideFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The request attribute that holds what is shown. */
    static final String SIGHT = "duta.outside";

    /** From the root of the site. */
    static final String ADDRESS_OF_PAGE = OutsideFilter.class.getName() + ".address";

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "/outside/([A-Za-z0-9_-]{43})"
                            + "(/media/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/[^/]+)?");

    /** Opens nothing. */
    private static final String NO_KEY = "";

    /** Bytes; the longest comment takes 36,000 in a form. */
    private static final int LONGEST_FORM = 64 * 1024;

    @Inject private transient OpenOutside openOutside;
    @Inject private transient DecideOutside decideOutside;
    @Inject private transient PostPictures pictures;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.addHeader("Vary", "Accept-Language");
        Matcher address = ADDRESS.matcher(request.getRequestURI());
        String key = address.matches() ? address.group(1) : NO_KEY;
        if (address.matches() && address.group(2) != null) {
            give(key, UUID.fromString(address.group(3)), address.group(2), request, response);
            return;
        }
        switch (request.getMethod()) {
            case "GET" -> show(seen(key), request, response);
            case "POST" -> decide(key, request, response);
            default -> {
                response.setHeader("Allow", "GET, POST");
                response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        }
    }

    /** A picture or a recording of the revision, from where everybody else gets it. */
    private void give(
            String key,
            UUID media,
            String path,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        OutsidePaper paper = seen(key).paper();
        if (paper == null || !pictures.isIn(paper.postId(), paper.content().text(), media)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        LetIn.to(request, media);
        request.getRequestDispatcher(path).forward(request, response);
    }

    private OutsideSight seen(String key) {
        try {
            return OutsideSight.of(openOutside.open(key));
        } catch (NotFound refused) {
            return OutsideSight.nothing(refused);
        }
    }

    private void decide(String key, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        long length = request.getContentLengthLong();
        if (length < 0 || length > LONGEST_FORM) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        String decision = request.getParameter("decision");
        String comment = request.getParameter("comment");
        String signature = request.getParameter("signature");
        try {
            decideOutside.decide(key, OutsideAnswer.of(decision, comment, signature));
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/outside/" + key);
        } catch (NotFound refused) {
            show(OutsideSight.nothing(refused), request, response);
        } catch (Invalid refused) {
            show(seen(key).refusing(refused, decision, comment, signature), request, response);
        }
    }

    private static void show(
            OutsideSight sight, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Failure refusal = sight.refusal();
        if (refusal != null) {
            response.setStatus(ProblemStatus.of(refusal.problem()));
        }
        request.setAttribute(SIGHT, sight);
        request.setAttribute(ADDRESS_OF_PAGE, request.getRequestURI());
        request.getRequestDispatcher("/outside/outside.xhtml").forward(request, response);
    }
}
