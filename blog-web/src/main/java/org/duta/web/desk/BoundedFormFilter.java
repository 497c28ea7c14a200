package org.duta.web.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.media.MediaType;
import org.duta.web.identity.CurrentActor;

/**
 * Refuses a form before it is read: its parts are kept on the disk while they are looked at, and
 * how much that may be has to be known.
 */
@BoundedForm
public class BoundedFormFilter implements ContainerRequestFilter {

    /** Bytes of everything in a form besides its file. */
    private static final long FIELDS = 64 * 1024;

    @Inject CurrentActor actor;

    @Override
    public void filter(ContainerRequestContext request) {
        actor.get();
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            throw new Invalid(Problem.BAD_PARAMETER, Reason.of("form-without-length"));
        }
        if (Long.parseLong(length) > MediaType.LARGEST_PICTURE + FIELDS) {
            throw new Invalid(
                    Problem.TOO_LARGE, Reason.of("media-too-large", MediaType.LARGEST_PICTURE));
        }
    }
}
