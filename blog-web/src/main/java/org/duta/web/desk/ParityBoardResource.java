package org.duta.web.desk;

import static org.duta.web.kernel.JsonShapes.items;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.UUID;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.translation.ParityFinder;
import org.duta.ejb.translation.ParityFinder.Board;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.web.identity.CurrentActor;
import org.duta.web.kernel.Parameters;
import org.jspecify.annotations.Nullable;

/** {@code /api/desk/v1/parity}: posts and their languages, those begun last first. */
@Path("desk/v1/parity")
@RequestScoped
public class ParityBoardResource {

    private static final Set<String> KNOWN =
            Set.of("mission", "language", "state", "limit", "cursor");
    private static final int LARGEST_PAGE = 100;
    private static final int USUAL_PAGE = 20;

    @Inject CurrentActor actor;
    @Inject ParityFinder finder;
    @Inject ParityQuestion question;
    @Inject DeskAnswers answers;
    @Inject PublicAddress address;

    @GET
    public Response board(@Context UriInfo uri, @Context HttpHeaders headers) {
        actor.get();
        Parameters parameters = Parameters.of(uri.getQueryParameters(), KNOWN);
        int limit = (int) parameters.number("limit", 1, LARGEST_PAGE, USUAL_PAGE);
        Board board =
                finder.board(
                        actor.get(),
                        question.filter(
                                parameters.one("mission"),
                                parameters.one("language"),
                                parameters.one("state")),
                        cursor(parameters.one("cursor")),
                        limit);
        Response page = answers.document(headers, items(board.posts(), ParityJson::of));
        UUID next = board.next();
        return next == null
                ? page
                : Response.fromResponse(page).header(HttpHeaders.LINK, link(uri, next)).build();
    }

    private static @Nullable UUID cursor(@Nullable String given) {
        if (given == null) {
            return null;
        }
        try {
            return UUID.fromString(given);
        } catch (IllegalArgumentException e) {
            throw new Invalid(Problem.BAD_PARAMETER, Parameters.unknownValue("cursor", given));
        }
    }

    private String link(UriInfo uri, UUID next) {
        String query =
                uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build().getRawQuery();
        return "<" + address.of("/api/desk/v1/parity?" + query) + ">; rel=\"next\"";
    }
}
