package org.duta.web.portal;

import static org.duta.web.kernel.JsonShapes.items;
import static org.duta.web.kernel.JsonShapes.time;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.register.RegisterCursor;
import org.duta.ejb.register.RegisterEntry;
import org.duta.ejb.register.RegisterFinder;
import org.duta.ejb.register.RegisterFinder.RegisterPage;
import org.duta.ejb.register.RegisterQuestion;
import org.duta.web.kernel.Parameters;
import org.duta.web.register.RegisterAsked;

/** {@code /api/v1/documents}: the register of public documents, for programs. */
@Path("v1/documents")
@ApplicationScoped
public class DocumentsResource {

    private static final Set<String> KNOWN =
            Set.of("q", "class", "language", "mission", "limit", "cursor");
    private static final int LARGEST_PAGE = 100;
    private static final int USUAL_PAGE = 20;

    @Inject RegisterFinder register;
    @Inject PortalAnswers answers;
    @Inject PublicAddress address;

    @GET
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters parameters = Parameters.of(uri.getQueryParameters(), KNOWN);
        int limit = (int) parameters.number("limit", 1, LARGEST_PAGE, USUAL_PAGE);
        RegisterQuestion question =
                RegisterAsked.question(
                        given(parameters, "q"),
                        given(parameters, "class"),
                        given(parameters, "language"),
                        given(parameters, "mission"));
        RegisterCursor after = RegisterAsked.cursor(given(parameters, "cursor"));
        return answers.ofJournal(headers, () -> page(register.page(question, after, limit), uri));
    }

    private static String given(Parameters parameters, String name) {
        String value = parameters.one(name);
        return value == null ? "" : value;
    }

    private Response.ResponseBuilder page(RegisterPage page, UriInfo uri) {
        Response.ResponseBuilder response = PortalAnswers.json(items(page.entries(), this::entry));
        RegisterCursor next = page.next();
        return next == null ? response : response.header(HttpHeaders.LINK, link(uri, next));
    }

    private JsonObjectBuilder entry(RegisterEntry entry) {
        return Json.createObjectBuilder()
                .add("id", entry.id().toString())
                .add("title", entry.title())
                .add("class", entry.label().kind().code())
                .add("language", entry.label().language().value())
                .add("date", entry.label().date().toString())
                .add("url", address.of(entry.document().path()))
                .add("type", "application/pdf")
                .add("sha256", entry.document().sha256())
                .add("bytes", entry.document().bytes())
                .add("pages", entry.document().pages())
                .add("mission", entry.mission().code())
                .add(
                        "post",
                        Json.createObjectBuilder()
                                .add("id", entry.post().id().toString())
                                .add("url", address.of(entry.post().path()))
                                .add("title", entry.post().title()))
                .add("enteredAt", time(entry.enteredAt()))
                .add("changedAt", time(entry.changedAt()));
    }

    private String link(UriInfo uri, RegisterCursor next) {
        String query =
                uri.getRequestUriBuilder()
                        .replaceQueryParam("cursor", next.code())
                        .build()
                        .getRawQuery();
        return "<" + address.of("/api/v1/documents?" + query) + ">; rel=\"next\"";
    }
}
