package org.duta.ejb.desk;

import java.util.Locale;
import java.util.Set;
import org.duta.ejb.mission.MissionCard;

/**
 * Which missions' lines somebody asks for. Each condition is empty where it asks for nothing.
 *
 * @param type of the mission, for example {@code embassy}
 * @param region see {@link #regionOf}
 * @param text that occurs in the mission's code, its city or one of its names, in any case
 */
public record BoardFilter(String type, String region, String text) {

    /** The part of the world that a mission's clocks belong to, for example {@code asia}. */
    public static String regionOf(MissionCard mission) {
        return mission.timeZone().getId().split("/", 2)[0].toLowerCase(Locale.ROOT);
    }

    boolean fits(MissionCard mission) {
        return Set.of("", mission.type()).contains(type)
                && Set.of("", regionOf(mission)).contains(region)
                && searched(mission).contains(text.toLowerCase(Locale.ROOT));
    }

    private static String searched(MissionCard mission) {
        return String.join(
                        " ",
                        mission.code(),
                        mission.city(),
                        mission.name().english(),
                        mission.name().indonesian())
                .toLowerCase(Locale.ROOT);
    }
}
