package org.duta.web.desk;

import static org.duta.web.kernel.JsonShapes.items;
import static org.duta.web.kernel.JsonShapes.time;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import org.duta.ejb.identity.EndAbsence;
import org.duta.ejb.identity.RecordAbsence;
import org.duta.ejb.identity.StandIns;
import org.duta.ejb.identity.StandIns.AbsenceLine;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.web.identity.CurrentActor;

/** {@code /api/desk/v1/absences}: when somebody is away, and who clears in their place. */
@Path("desk/v1/absences")
@RequestScoped
public class AbsencesResource {

    private static final JsonBody.Shape ABSENCE =
            JsonBody.Shape.ofStrings("standIn", "from", "until")
                    .needing("standIn", "from", "until");
    private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("\\d{4}-");

    @Inject CurrentActor actor;
    @Inject StandIns standIns;
    @Inject RecordAbsence recordAbsence;
    @Inject EndAbsence endAbsence;
    @Inject DeskAnswers answers;

    /** The caller's own, and those in which the caller stands in, unless they are over. */
    @GET
    public Response all(@Context HttpHeaders headers) {
        return answers.document(
                headers, items(standIns.of(actor.get()), AbsencesResource::absence));
    }

    /** Says it of the caller; the caller gives it its id, so that it can be sent twice. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response record(@PathParam("id") String id, String body) {
        UUID absenceId = idOf(id);
        actor.get();
        JsonBody given = JsonBody.read(body, ABSENCE);
        boolean isNew =
                recordAbsence.record(
                        actor.get(),
                        absenceId,
                        given.string("standIn"),
                        timeIn(given, "from"),
                        timeIn(given, "until"));
        return Response.status(isNew ? 201 : 204).build();
    }

    /** The caller is back already, or isn't going away after all. */
    @DELETE
    @Path("{id}")
    public Response end(@PathParam("id") String id) {
        endAbsence.end(actor.get(), idOf(id));
        return Response.noContent().build();
    }

    private static UUID idOf(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFound(Problem.NOT_FOUND, Reason.of("absence-not-found"));
        }
    }

    /** As exact as the database keeps it. */
    private static Instant timeIn(JsonBody given, String name) {
        String value = given.string(name);
        try {
            if (FOUR_DIGIT_YEAR.matcher(value).lookingAt()) {
                return OffsetDateTime.parse(value).toInstant().truncatedTo(ChronoUnit.MICROS);
            }
        } catch (DateTimeException e) {
            // Refused below, as a year beyond RFC 3339 is.
        }
        throw new Invalid(Problem.INVALID, Reason.of("member-not-time", name));
    }

    private static JsonObjectBuilder absence(AbsenceLine line) {
        return Json.createObjectBuilder()
                .add("id", line.id().toString())
                .add("person", line.person())
                .add("standIn", line.standIn())
                .add("from", time(line.beginsAt()))
                .add("until", time(line.endsAt()));
    }
}
