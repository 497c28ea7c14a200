package org.duta.web.desk;

import static org.duta.web.kernel.JsonShapes.items;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.duta.ejb.desk.History;
import org.duta.ejb.desk.SearchTrail;
import org.duta.ejb.desk.SearchTrail.Found;
import org.duta.ejb.desk.TrailFilter;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.mission.MissionFinder;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.web.identity.CurrentActor;
import org.duta.web.kernel.Parameters;

/**
 * {@code /api/desk/v1/audit}: who did what, for those who may see it. With {@code post=} alone it
 * is the post's whole trail, oldest first; otherwise a search, newest first, or a copy of the
 * trail.
 */
@Path("desk/v1/audit")
@RequestScoped
public class AuditResource {

    private static final Set<String> KNOWN =
            Set.of(
                    "post", "actor", "mission", "act", "since", "until", "limit", "cursor",
                    "format");
    private static final int LARGEST_PAGE = 1_000;
    private static final int USUAL_PAGE = 100;

    @Inject CurrentActor actor;
    @Inject History history;
    @Inject SearchTrail searchTrail;
    @Inject TrailCopy copy;
    @Inject MissionFinder missions;
    @Inject DeskAnswers answers;
    @Inject PublicAddress address;

    @GET
    public Response of(@Context UriInfo uri, @Context HttpHeaders headers) {
        actor.get();
        Parameters parameters = Parameters.of(uri.getQueryParameters(), KNOWN);
        String post = parameters.one("post");
        if (post != null && uri.getQueryParameters().size() == 1) {
            return ofPost(post, headers);
        }
        TrailFilter filter = filter(parameters);
        String format = parameters.one("format");
        return format == null
                ? page(filter, parameters, uri, headers)
                : copied(filter, parameters, format);
    }

    private Response ofPost(String post, HttpHeaders headers) {
        return answers.document(
                headers, items(history.trail(actor.get(), DeskAnswers.idOf(post)), TrailJson::of));
    }

    private Response page(
            TrailFilter filter, Parameters parameters, UriInfo uri, HttpHeaders headers) {
        int limit = (int) parameters.number("limit", 1, LARGEST_PAGE, USUAL_PAGE);
        long below = parameters.number("cursor", 1, Long.MAX_VALUE, Long.MAX_VALUE);
        Found found = searchTrail.search(actor.get(), filter, below, limit);
        Response page =
                answers.document(
                        headers, items(found.entries(), entry -> TrailJson.of(entry.line())));
        Long next = found.next();
        return next == null
                ? page
                : Response.fromResponse(page).header(HttpHeaders.LINK, link(uri, next)).build();
    }

    private String link(UriInfo uri, long next) {
        String query =
                uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build().getRawQuery();
        return "<" + address.of("/api/desk/v1/audit?" + query) + ">; rel=\"next\"";
    }

    private Response copied(TrailFilter filter, Parameters parameters, String code) {
        TrailFormat format = TrailFormat.find(code).orElseThrow(() -> unknown("format", code));
        for (String paging : Set.of("limit", "cursor")) {
            if (parameters.one(paging) != null) {
                throw Parameters.bad("parameter-unknown", paging);
            }
        }
        TrailCopy.Begun begun = copy.begin(actor.get(), filter, format);
        StreamingOutput body = out -> copy.write(begun, out);
        return Response.ok(body, format.mediaType() + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, TrailCopy.fileName(format))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private TrailFilter filter(Parameters parameters) {
        String mission = text(parameters, "mission");
        if (!mission.isEmpty() && missions.find(mission).isEmpty()) {
            throw unknown("mission", mission);
        }
        return new TrailFilter(
                text(parameters, "post"),
                text(parameters, "actor"),
                mission,
                text(parameters, "act"),
                parameters.time("since"),
                parameters.time("until"));
    }

    private static String text(Parameters parameters, String name) {
        String value = parameters.one(name);
        return value == null ? "" : value;
    }

    private static Invalid unknown(String name, String value) {
        return new Invalid(Problem.BAD_PARAMETER, Parameters.unknownValue(name, value));
    }
}
