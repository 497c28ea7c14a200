package org.duta.web.publication.proof;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.duta.ejb.publication.proof.FindOrigin;
import org.duta.ejb.publication.proof.Origin;
import org.duta.web.kernel.Parameters;

/** {@code /api/v1/verify}: what the ministry published of a text, or at an address. */
@Path("v1/verify")
@RequestScoped
public class VerifyResource {

    @Inject FindOrigin findOrigin;
    @Inject OriginJson json;

    @GET
    public Response address(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri.getQueryParameters(), Set.of("url"));
        String address = parameters.one("url");
        if (address == null) {
            throw Parameters.bad("parameter-missing", "url");
        }
        return answer(findOrigin.ofAddress(address));
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    public Response text(@Context UriInfo uri, InputStream body) {
        Parameters.of(uri.getQueryParameters(), Set.of());
        return answer(findOrigin.ofText(PastedText.ofBody(body)));
    }

    /** It is true at this moment, so nobody keeps it. */
    private Response answer(Optional<Origin> origin) {
        JsonObjectBuilder body = origin.map(json::of).orElseGet(json::unknown);
        return Response.ok(
                        body.build().toString(),
                        MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
