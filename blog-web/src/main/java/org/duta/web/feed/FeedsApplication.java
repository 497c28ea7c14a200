package org.duta.web.feed;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.duta.web.kernel.ExactAddresses;
import org.duta.web.kernel.ProblemMapper;

/** Everything below {@code /feeds}. */
@ApplicationPath("feeds")
public class FeedsApplication extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                ExactAddresses.class,
                ProblemMapper.class,
                FeedResource.class,
                PodcastResource.class,
                DocumentsFeedResource.class,
                ArchiveResource.class);
    }
}
