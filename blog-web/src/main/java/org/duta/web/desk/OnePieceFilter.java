package org.duta.web.desk;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.duta.ejb.media.UploadTurns;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.web.identity.CurrentActor;
import org.duta.web.kernel.ProblemDocument;
import org.duta.web.kernel.ProblemStatus;
import org.duta.web.kernel.RequestPath;

/**
 * Has files that come in one piece read in their senders' turns, as those in several are, and
 * refuses them unread while too many come: {@code 503} with {@code Retry-After} (RFC 9110, section
 * 15.6.4). Before the interface itself, since that reads a form as a whole.
 */
public class OnePieceFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String PATH = "/api/desk/v1/media";

    /** Seconds. */
    private static final int SOON = 10;

    @Inject private transient CurrentActor actor;
    @Inject private transient OnePieces pieces;
    @Inject private transient UploadTurns turns;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // Of those who aren't signed in nothing is read.
        Optional<Actor> sender = bringsFile(request) ? actor.find() : Optional.empty();
        if (sender.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        String person = sender.get().handle();
        if (!pieces.enter(person)) {
            refuse(response);
            return;
        }
        try {
            chain.doFilter(new InTurns(request, person), response);
        } finally {
            pieces.left(person);
        }
    }

    /** Slashes at the end change nothing for the interface. */
    private static boolean bringsFile(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && RequestPath.of(request).replaceAll("/+$", "").equals(PATH);
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        Reason reason = Reason.of("media-one-piece-busy", SOON);
        response.setStatus(ProblemStatus.of(Problem.BUSY));
        response.setHeader("Retry-After", Integer.toString(SOON));
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        String body = ProblemDocument.json(Problem.BUSY, List.of(reason)).build().toString();
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    private final class InTurns extends HttpServletRequestWrapper {

        private final String person;

        InTurns(HttpServletRequest request, String person) {
            super(request);
            this.person = person;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new TurnsStream(super.getInputStream(), read -> turns.await(person, read));
        }
    }
}
