package org.duta.web.coedit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.duta.ejb.coedit.CoeditCounters;
import org.duta.ejb.coedit.Rooms;
import org.duta.model.identity.Role;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.web.identity.CurrentActor;

/** {@code /api/desk/v1/coedit}: how the live texts of this node are, for an administrator. */
@Path("desk/v1/coedit")
@RequestScoped
public class CoeditResource {

    @Inject CurrentActor actor;
    @Inject Rooms rooms;
    @Inject CoeditCounters counters;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String counters() {
        if (!actor.get().holdsAnywhere(Role.ADMIN)) {
            throw new NotAllowed(Problem.NOT_ALLOWED, Reason.of("not-administrator"));
        }
        return Json.createObjectBuilder()
                .add("open", rooms.open())
                .add("commits", counters.commits())
                .add("changes", counters.changes())
                .add("mismatches", counters.mismatches())
                .build()
                .toString();
    }
}
