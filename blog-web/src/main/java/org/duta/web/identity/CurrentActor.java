package org.duta.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.duta.ejb.identity.ActorFinder;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Role;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Whoever makes this request, with the rights held now: they are read anew each time, so that a
 * right that was taken away is gone at once. Pages know people by their session, the API by a
 * bearer token (RFC 6750) and by nothing else.
 */
@Named
@RequestScoped
public class CurrentActor {

    private static final String BEARER = "Bearer ";

    @Inject HttpServletRequest request;
    @Inject ActorFinder actors;

    private @Nullable Actor found;
    private boolean looked;

    /**
     * @throws NotAllowed if nobody is signed in
     */
    public Actor get() {
        return find().orElseThrow(
                        () -> new NotAllowed(Problem.SIGNED_OUT, Reason.of("signed-out")));
    }

    public Optional<Actor> find() {
        if (!looked) {
            found = (isByToken() ? byToken() : bySession()).orElse(null);
            looked = true;
        }
        return Optional.ofNullable(found);
    }

    public boolean isSignedIn() {
        return find().isPresent();
    }

    public String getHandle() {
        return get().handle();
    }

    public String getName() {
        return get().name();
    }

    public boolean isReviewer() {
        return get().holdsAnywhere(Role.EDITOR)
                || get().holdsAnywhere(Role.DESK)
                || get().holdsAnywhere(Role.LEGAL);
    }

    public boolean isDesk() {
        return get().holdsAnywhere(Role.DESK);
    }

    public boolean isAdministrator() {
        return get().holdsAnywhere(Role.ADMIN);
    }

    /** Whether only a token can say who makes this request; sockets and uploads take either. */
    public boolean isByToken() {
        String path = request.getRequestURI();
        boolean either = path.startsWith("/coedit/") || path.startsWith("/media/");
        return path.startsWith("/api/") || (either && token() != null);
    }

    private Optional<Actor> byToken() {
        String token = token();
        return token == null ? Optional.empty() : actors.byToken(token);
    }

    private @Nullable String token() {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }

    private Optional<Actor> bySession() {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(SignInServlet.HANDLE) instanceof String handle
                ? actors.byHandle(handle)
                : Optional.empty();
    }
}
