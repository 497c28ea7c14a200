package org.duta.web.kernel;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;

/** One thing, one address: JAX-RS would answer at an address with a slash after it as well. */
@Provider
@PreMatching
public class ExactAddresses implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getRequestUri().getRawPath().endsWith("/")) {
            request.abortWith(
                    ProblemDocument.of(Problem.NOT_FOUND, List.of(Reason.of("address-unknown"))));
        }
    }
}
