package org.duta.web.subscription;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.duta.web.kernel.ExactAddresses;
import org.duta.web.kernel.ProblemMapper;

/** {@code /hub}. */
@ApplicationPath("hub")
public class HubApplication extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(ExactAddresses.class, ProblemMapper.class, HubResource.class);
    }
}
