package org.duta.web.publication.picture;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.duta.web.kernel.ExactAddresses;
import org.duta.web.kernel.ProblemMapper;
import org.duta.web.publication.paper.RevisionPapersResource;

/** Everything below {@code /media}: pictures, recordings, documents, and uploads in pieces. */
@ApplicationPath("media")
public class MediaApplication extends Application {

    @Override
    public Map<String, Object> getProperties() {
        // A refusal of a HEAD has no body, and would become an error page, which knows no HEAD.
        return Map.of(
                "jersey.config.server.wadl.disableWadl",
                true,
                "jersey.config.server.response.setStatusOverSendError",
                true);
    }

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                ExactAddresses.class,
                ProblemMapper.class,
                DocumentResource.class,
                PictureResource.class,
                RecordingResource.class,
                RevisionPapersResource.class,
                UploadsResource.class);
    }
}
