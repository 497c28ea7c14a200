package org.duta.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.mission.MissionFinder;
import org.duta.model.publication.DueTime;
import org.jspecify.annotations.Nullable;

/** The zones that times are given in. */
@Stateless
public class TimeZones {

    @Inject MissionFinder missions;

    /**
     * @param given a mission's code, or a zone's name
     * @param mission whose zone it is if none is given
     */
    public ZoneId of(@Nullable String given, String mission) {
        return missions.find(given == null ? mission : given)
                .map(MissionCard::timeZone)
                .orElseGet(() -> DueTime.zone(String.valueOf(given)));
    }
}
