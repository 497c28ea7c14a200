package org.duta.ejb.mission;

import java.time.ZoneId;
import java.util.List;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.mission.MissionName;

/**
 * A mission as directories show it.
 *
 * @param type for example {@code embassy}
 * @param country the seat's ISO 3166-1 alpha-2 code
 * @param serves the codes of the countries that it serves
 */
public record MissionCard(
        MissionName name,
        String type,
        String city,
        String country,
        List<String> serves,
        ZoneId timeZone,
        List<LanguageTag> languages) {

    public String code() {
        return name.code();
    }
}
