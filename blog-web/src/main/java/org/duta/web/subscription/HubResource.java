package org.duta.web.subscription;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.duta.ejb.subscription.RequestSubscription;
import org.duta.web.kernel.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Where subscribers come to (WebSub, section 5). Answered by 202: what was asked for is done once
 * the callback has confirmed it.
 */
@Path("")
@RequestScoped
public class HubResource {

    private static final String PREFIX = "hub.";
    private static final Set<String> KNOWN =
            Set.of("hub.mode", "hub.topic", "hub.callback", "hub.lease_seconds", "hub.secret");
    private static final String NOTHING = "";

    @Inject RequestSubscription requestSubscription;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(MultivaluedMap<String, String> form) {
        Parameters parameters = Parameters.of(ours(form), KNOWN);
        boolean subscribes = subscribes(needed(parameters, "hub.mode"));
        @Nullable String secret = parameters.one("hub.secret");
        requestSubscription.request(
                subscribes,
                needed(parameters, "hub.topic"),
                needed(parameters, "hub.callback"),
                secret,
                parameters.number("hub.lease_seconds", 0, Integer.MAX_VALUE, 0));
        return Response.accepted().build();
    }

    /** What isn't the hub's is ignored, as WebSub wants it; so is an empty secret or lease. */
    private static MultivaluedMap<String, String> ours(MultivaluedMap<String, String> form) {
        MultivaluedMap<String, String> ours = new MultivaluedHashMap<>();
        form.forEach(
                (name, values) -> {
                    if (name.startsWith(PREFIX) && KNOWN.contains(name)) {
                        values.stream()
                                .filter(value -> !value.equals(NOTHING))
                                .forEach(value -> ours.add(name, value));
                    }
                });
        return ours;
    }

    private static boolean subscribes(String mode) {
        if (!mode.equals("subscribe") && !mode.equals("unsubscribe")) {
            throw Parameters.bad("parameter-value-unknown", "hub.mode", mode);
        }
        return mode.equals("subscribe");
    }

    private static String needed(Parameters parameters, String name) {
        String value = parameters.one(name);
        if (value == null) {
            throw Parameters.bad("hub-missing", name);
        }
        return value;
    }
}
