package org.duta.web.kernel;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.duta.model.kernel.Failure;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;

/** A refusal as {@code application/problem+json} (RFC 9457), in English. */
public final class ProblemDocument {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Refusals ENGLISH = Refusals.in(Locale.ENGLISH);

    private ProblemDocument() {}

    public static Response of(Failure failure) {
        return of(failure.problem(), failure.reasons());
    }

    public static Response of(Problem problem, List<Reason> reasons) {
        Response.ResponseBuilder response =
                response(ProblemStatus.of(problem), json(problem, reasons));
        if (problem == Problem.SIGNED_OUT) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"duta\"");
        }
        if (problem == Problem.TOO_MANY) {
            response.header(HttpHeaders.RETRY_AFTER, reasons.get(0).arguments().get(0));
        }
        return response.build();
    }

    /** A problem of which HTTP's own status says the kind, such as 405 or 500. */
    public static Response.ResponseBuilder ofStatus(int status, String title, Reason reason) {
        return response(status, json("about:blank", title, status, List.of(reason)));
    }

    public static JsonObjectBuilder json(Problem problem, List<Reason> reasons) {
        return json(
                "urn:duta:problem:" + problem.code(),
                ENGLISH.title(problem),
                ProblemStatus.of(problem),
                reasons);
    }

    private static JsonObjectBuilder json(
            String type, String title, int status, List<Reason> reasons) {
        JsonArrayBuilder causes = Json.createArrayBuilder();
        for (Reason reason : reasons) {
            causes.add(
                    Json.createObjectBuilder()
                            .add("code", reason.code())
                            .add("detail", ENGLISH.sentence(reason)));
        }
        return Json.createObjectBuilder()
                .add("type", type)
                .add("title", title)
                .add("status", status)
                .add("detail", String.join(" ", reasons.stream().map(ENGLISH::sentence).toList()))
                .add("reasons", causes);
    }

    public static Response.ResponseBuilder response(int status, JsonObjectBuilder body) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(body.build().toString());
    }
}
