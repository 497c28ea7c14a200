package org.duta.web.kernel;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;

/** The one place where the APIs turn what was thrown into an answer, and where it is logged. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        return Failures.in(thrown)
                .map(ProblemDocument::of)
                .orElseGet(
                        () ->
                                thrown instanceof WebApplicationException refused
                                        ? refused(refused.getResponse())
                                        : unexpected(thrown));
    }

    private static Response refused(Response response) {
        int status = response.getStatus();
        String allow = response.getHeaderString(HttpHeaders.ALLOW);
        return switch (status) {
            case 400 ->
                    ProblemDocument.of(
                            Problem.BAD_PARAMETER, List.of(Reason.of("request-malformed")));
            case 404 ->
                    ProblemDocument.of(Problem.NOT_FOUND, List.of(Reason.of("address-unknown")));
            case 405 ->
                    ofStatus(response, Reason.of("method-unknown", String.valueOf(allow)))
                            .header(HttpHeaders.ALLOW, allow)
                            .build();
            case 415 -> ofStatus(response, Reason.of("content-type-unknown")).build();
            default -> ofStatus(response, Reason.of("request-refused", status)).build();
        };
    }

    private static Response.ResponseBuilder ofStatus(Response response, Reason reason) {
        return ProblemDocument.ofStatus(
                response.getStatus(), response.getStatusInfo().getReasonPhrase(), reason);
    }

    private static Response unexpected(Throwable thrown) {
        LOG.log(Level.ERROR, "An API request failed", thrown);
        return ProblemDocument.ofStatus(500, "Failed", Reason.of("server-failed")).build();
    }
}
