package org.duta.web.desk;

import static org.duta.web.kernel.JsonShapes.items;
import static org.duta.web.kernel.JsonShapes.stringOrNull;
import static org.duta.web.kernel.JsonShapes.time;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duta.ejb.notification.NotificationFinder;
import org.duta.ejb.notification.NotificationFinder.Notice;
import org.duta.ejb.notification.Notifications;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.web.identity.CurrentActor;
import org.duta.web.kernel.Parameters;
import org.jspecify.annotations.Nullable;

/** {@code /api/desk/v1/notifications}: what the caller was told, the newest first. */
@Path("desk/v1/notifications")
@RequestScoped
public class NotificationsResource {

    private static final JsonBody.Shape READ = JsonBody.Shape.ofStrings().lists("ids");

    @Inject CurrentActor actor;
    @Inject NotificationFinder finder;
    @Inject Notifications notifications;
    @Inject DeskAnswers answers;

    /** The newest hundred of all, or with {@code unread=true} of the unread. */
    @GET
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        actor.get();
        Parameters given = Parameters.of(uri.getQueryParameters(), Set.of("unread"));
        return answers.document(
                headers,
                items(
                        finder.of(actor.get(), isTrue(given.one("unread"))),
                        NotificationsResource::json));
    }

    /** Marks as read what is named; everything, if {@code ids} is left out. */
    @POST
    @Path("read")
    public Response read(String body, @Context HttpHeaders headers) {
        actor.get();
        List<String> ids = JsonBody.read(body, READ).findList("ids");
        if (ids == null) {
            notifications.markAllRead(actor.get());
        } else {
            ids.stream()
                    .map(NotificationsResource::id)
                    .toList()
                    .forEach(id -> notifications.markRead(actor.get(), id));
        }
        return answers.document(
                headers, Json.createObjectBuilder().add("unread", finder.unread(actor.get())));
    }

    private static boolean isTrue(@Nullable String value) {
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw new Invalid(Problem.BAD_PARAMETER, Parameters.unknownValue("unread", value));
    }

    private static UUID id(String given) {
        try {
            return UUID.fromString(given);
        } catch (IllegalArgumentException e) {
            throw new Invalid(Problem.INVALID, Reason.of("member-not-list", "ids"));
        }
    }

    private static JsonObjectBuilder json(Notice notice) {
        Instant readAt = notice.readAt();
        return Json.createObjectBuilder()
                .add("id", notice.id().toString())
                .add("occasion", notice.occasion().code())
                .add("post", notice.post().toString())
                .add("title", stringOrNull(notice.title()))
                .add("drill", notice.drill())
                .add("edition", notice.edition())
                .add("actor", stringOrNull(notice.actor()))
                .add("at", time(notice.at()))
                .add("readAt", stringOrNull(readAt == null ? null : time(readAt)));
    }
}
