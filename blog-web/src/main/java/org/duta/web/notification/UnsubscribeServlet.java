package org.duta.web.notification;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.duta.ejb.notification.StopMail;
import org.duta.ejb.notification.StopMail.Kind;
import org.duta.web.kernel.PageLanguage;

/**
 * {@code /unsubscribe?key=}: ends letters of one kind, for whoever has one, without signing in.
 * Programs do it with one request (RFC 8058); people see a page first, since what looks into a
 * letter follows its links without being asked to.
 */
public class UnsubscribeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** The request attribute that holds which kind it is about. */
    static final String KIND = "duta.letterKind";

    /** The request attribute that says that it was ended. */
    static final String STOPPED = "duta.letterStopped";

    @Inject private transient StopMail stopMail;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        show(stopMail.kind(key(request)), false, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        show(stopMail.stop(key(request)), true, request, response);
    }

    private static String key(HttpServletRequest request) {
        String key = request.getParameter("key");
        return key == null ? "" : key.replace("\0", "");
    }

    private static void show(
            Optional<Kind> kind,
            boolean stopped,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (kind.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        request.setAttribute(PageLanguage.CHOSEN, PageLanguage.spoken(kind.get().language()));
        request.setAttribute(KIND, kind.get());
        request.setAttribute(STOPPED, stopped);
        request.getRequestDispatcher("/notification/unsubscribe.xhtml").forward(request, response);
    }
}
