package org.duta.web.portal;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/v1/events}: what the change journal says, as it says it. A servlet, and not a
 * resource, so that thousands can listen without a thread each.
 */
public class EventsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String RETRY_AFTER_S = "10";

    @Inject private transient EventStream stream;
    @Inject private transient PortalSettings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (stream.listening() >= settings.listeners()) {
            response.setHeader("Retry-After", RETRY_AFTER_S);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        describe(response);
        long from = from(request.getHeader("Last-Event-ID"), stream.now());
        // Without the filters' wrappers: a stream isn't compressed, and is written piece by piece.
        AsyncContext context = request.startAsync();
        stream.add(new EventListener(context, stream, from));
    }

    /** Whoever asks what there is to hear doesn't listen yet. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) {
        describe(response);
    }

    private static void describe(HttpServletResponse response) {
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
    }

    /** What isn't a number of ours is as if it weren't there. */
    private static long from(@Nullable String lastEventId, long now) {
        return lastEventId != null && lastEventId.matches("\\d{1,18}")
                ? Math.min(Long.parseLong(lastEventId), now)
                : now;
    }
}
