package org.duta.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.duta.ejb.identity.SignIn;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.Reason;
import org.duta.web.kernel.ProblemStatus;
import org.duta.web.kernel.limit.ClientAddresses;
import org.jspecify.annotations.Nullable;

/** {@code /sign-in}: shows the form, and takes it. */
public class SignInServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    static final String HANDLE = "duta.handle";

    /** The request attribute that holds why the form was refused. */
    public static final String REFUSED = "duta.signInRefused";

    private static final String PAGE = "/identity/sign-in.xhtml";
    private static final String FIRST_PAGE = "/desk/posts";

    @Inject private transient SignIn signIn;
    @Inject private transient ClientAddresses clients;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        request.getRequestDispatcher(PAGE).forward(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setCharacterEncoding("UTF-8");
        String handle = orEmpty(request.getParameter("username")).strip();
        String password = orEmpty(request.getParameter("password"));
        try {
            Optional<Actor> actor = signIn.attempt(handle, password, clients.of(request));
            if (actor.isPresent()) {
                open(request, actor.get());
                response.sendRedirect(safeTarget(request.getParameter("to")));
            } else {
                refuse(request, response, 401, Reason.of("sign-in-wrong"));
            }
        } catch (NotAllowed refused) {
            Reason reason = refused.reasons().get(0);
            response.setHeader("Retry-After", reason.arguments().get(0));
            refuse(request, response, ProblemStatus.of(refused.problem()), reason);
        }
    }

    private void refuse(
            HttpServletRequest request, HttpServletResponse response, int status, Reason reason)
            throws ServletException, IOException {
        response.setStatus(status);
        request.setAttribute(REFUSED, reason);
        doGet(request, response);
    }

    /** A new session, so that one which somebody else prepared is worth nothing. */
    private static void open(HttpServletRequest request, Actor actor) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        request.getSession(true).setAttribute(HANDLE, actor.handle());
    }

    /** Only pages of the workspace: nobody is sent elsewhere by a link that looks like ours. */
    private static String safeTarget(@Nullable String target) {
        return target != null && target.matches("/desk/[A-Za-z0-9/?=&-]*") ? target : FIRST_PAGE;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
