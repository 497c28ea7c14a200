package org.duta.web.coedit;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import org.duta.ejb.kernel.KernelSettings;
import org.duta.model.identity.Actor;
import org.duta.web.identity.CurrentActor;
import org.jspecify.annotations.Nullable;

/**
 * Looks who wants a socket before there is one. Whoever is known by a cookie must come from a page
 * of ours: a browser sends the cookie along from any page, and says in {@code Origin} from which
 * (RFC 6455, section 10.2).
 */
public class SocketDoorFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject private transient CurrentActor actor;
    @Inject private transient KernelSettings settings;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Actor> known = actor.find();
        if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            response.setHeader("Upgrade", "websocket");
            response.sendError(426);
        } else if (known.isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (!actor.isByToken() && !isOurs(request.getHeader("Origin"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(new Known(request, caller(known.get(), request)), response);
        }
    }

    private boolean isOurs(@Nullable String origin) {
        return origin != null && settings.allowedOrigins().contains(origin);
    }

    private Caller caller(Actor known, HttpServletRequest request) {
        HttpSession session = actor.isByToken() ? null : request.getSession(false);
        return new Caller(known.handle(), session == null ? null : session.getId());
    }

    private static final class Known extends HttpServletRequestWrapper {

        private final Caller caller;

        Known(HttpServletRequest request, Caller caller) {
            super(request);
            this.caller = caller;
        }

        @Override
        public @Nullable Principal getUserPrincipal() {
            return caller;
        }
    }
}
