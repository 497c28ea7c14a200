package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.duta.ejb.desk.CalendarFinder;
import org.duta.ejb.desk.CalendarKeys;
import org.duta.ejb.identity.ActorFinder;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.web.kernel.Parameters;

/**
 * {@code /api/desk/v1/calendar.ics?key=}: what went live in the last month and what will in the
 * next year, for calendar programs. The key is all that they need; a wrong one is told no more than
 * that there is nothing here.
 */
@Path("desk/v1/calendar.ics")
@RequestScoped
public class CalendarResource {

    private static final Duration BACK = Duration.ofDays(31);
    private static final Duration AHEAD = Duration.ofDays(366);

    @Inject CalendarKeys keys;
    @Inject ActorFinder actors;
    @Inject CalendarFinder finder;
    @Inject PublicAddress address;
    @Inject Clock clock;

    @GET
    public Response calendar(@Context UriInfo uri) {
        Parameters given = Parameters.of(uri.getQueryParameters(), Set.of("key", "mission"));
        String key = given.one("key");
        Actor actor =
                (key == null ? Optional.<String>empty() : keys.holder(key))
                        .flatMap(actors::byHandle)
                        .orElseThrow(
                                () ->
                                        new NotFound(
                                                Problem.NOT_FOUND, Reason.of("address-unknown")));
        Instant now = clock.instant();
        CalendarDocument document = new CalendarDocument(now, address);
        finder.entries(actor, now.minus(BACK), now.plus(AHEAD), given.one("mission"))
                .forEach(document::add);
        return Response.ok(document.text(), "text/calendar; charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Content-Disposition", "inline; filename=\"duta.ics\"")
                .build();
    }
}
