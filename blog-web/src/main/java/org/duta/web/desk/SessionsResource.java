package org.duta.web.desk;

import static org.duta.web.kernel.JsonShapes.time;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.duta.ejb.identity.AccessTokens;
import org.duta.ejb.identity.AccessTokens.AccessToken;
import org.duta.ejb.identity.SignIn;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.web.kernel.limit.ClientAddresses;

/** {@code /api/desk/v1/sessions}: gives a bearer token for a name and a password. */
@Path("desk/v1/sessions")
@RequestScoped
public class SessionsResource {

    private static final JsonBody.Shape CREDENTIALS =
            JsonBody.Shape.ofStrings("username", "password").needing("username", "password");

    @Inject SignIn signIn;
    @Inject AccessTokens tokens;
    @Inject ClientAddresses clients;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(InputStream body, @Context HttpServletRequest request) {
        JsonBody given = JsonBody.read(TextBody.read(body), CREDENTIALS);
        Actor actor =
                signIn.attempt(
                                given.string("username"),
                                given.string("password"),
                                clients.of(request))
                        .orElseThrow(
                                () ->
                                        new NotAllowed(
                                                Problem.SIGNED_OUT, Reason.of("sign-in-wrong")));
        AccessToken token = tokens.issue(actor.handle());
        String answer =
                Json.createObjectBuilder()
                        .add("token", token.value())
                        .add("expiresAt", time(token.expiresAt()))
                        .build()
                        .toString();
        return Response.status(Response.Status.CREATED)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(answer)
                .build();
    }
}
