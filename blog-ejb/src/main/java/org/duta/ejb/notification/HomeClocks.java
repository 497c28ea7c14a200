package org.duta.ejb.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.mission.MissionFinder;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Membership;

/** Knows by whose clocks people live. */
@Stateless
public class HomeClocks {

    @Inject MissionFinder missions;

    /** Those of the person's first mission. */
    public ZoneId of(Actor actor) {
        return actor.memberships().stream()
                .map(Membership::mission)
                .findFirst()
                .flatMap(missions::find)
                .map(MissionCard::timeZone)
                .orElse(ZoneOffset.UTC);
    }
}
