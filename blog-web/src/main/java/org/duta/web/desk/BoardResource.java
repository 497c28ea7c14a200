package org.duta.web.desk;

import static org.duta.web.kernel.JsonShapes.addOrNull;
import static org.duta.web.kernel.JsonShapes.items;
import static org.duta.web.kernel.JsonShapes.time;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.function.Function;
import org.duta.ejb.desk.BoardFilter;
import org.duta.ejb.desk.BoardFinder;
import org.duta.ejb.desk.BoardFinder.BoardLine;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.mission.MissionFinder;
import org.duta.web.identity.CurrentActor;
import org.duta.web.kernel.Parameters;

/** {@code /api/desk/v1/board}: how each mission stands, in numbers. */
@Path("desk/v1/board")
@RequestScoped
public class BoardResource {

    private static final Set<String> KNOWN = Set.of("type", "region", "q");

    @Inject CurrentActor actor;
    @Inject BoardFinder finder;
    @Inject MissionFinder missions;
    @Inject DeskAnswers answers;

    @GET
    public Response lines(@Context UriInfo uri, @Context HttpHeaders headers) {
        actor.get();
        Parameters given = Parameters.of(uri.getQueryParameters(), KNOWN);
        BoardFilter filter =
                new BoardFilter(
                        known(given, "type", MissionCard::type),
                        known(given, "region", BoardFilter::regionOf),
                        orEmpty(given, "q"));
        return answers.document(
                headers, items(finder.board(actor.get(), filter).lines(), BoardResource::line));
    }

    /** The value of a parameter that at least one mission has. */
    private String known(Parameters given, String name, Function<MissionCard, String> of) {
        String value = orEmpty(given, name);
        if (!value.isEmpty() && missions.all().stream().map(of).noneMatch(value::equals)) {
            throw Parameters.bad("parameter-value-unknown", name, value);
        }
        return value;
    }

    private static String orEmpty(Parameters given, String name) {
        String value = given.one(name);
        return value == null ? "" : value;
    }

    private static JsonObjectBuilder line(BoardLine line) {
        MissionCard mission = line.mission();
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add(
                                "mission",
                                Json.createObjectBuilder()
                                        .add("code", mission.code())
                                        .add("name", mission.name().english()))
                        .add("type", mission.type())
                        .add("region", BoardFilter.regionOf(mission))
                        .add("timeZone", mission.timeZone().getId())
                        .add("drafts", line.drafts())
                        .add("inReview", line.inReview())
                        .add("overdue", line.overdue())
                        .add("approved", line.approved())
                        .add("scheduled", line.scheduled());
        addOrNull(json, "nextAt", line.nextAt() == null ? null : time(line.nextAt()));
        return json.add("live", line.live())
                .add("owed", line.owed())
                .add("owedOverdue", line.owedOverdue())
                .add("drills", line.drills());
    }
}
