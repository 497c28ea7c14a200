package org.duta.web.feed;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.mission.MissionFinder;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.mission.MissionName;

/** Tokyo, which writes Japanese and Indonesian, and Cairo, which writes English. */
final class FakeMissions extends MissionFinder {

    private static final List<MissionCard> ALL =
            List.of(card("tokyo", "Tokyo", "ja", "id", "en"), card("cairo", "Cairo", "ar", "en"));

    private static MissionCard card(String code, String city, String... languages) {
        return new MissionCard(
                new MissionName(code, "Embassy in " + city, "KBRI " + city),
                "embassy",
                city,
                "JP",
                List.of("JP"),
                ZoneId.of("Asia/Tokyo"),
                List.of(languages).stream().map(LanguageTag::of).toList());
    }

    @Override
    public Optional<MissionCard> find(String code) {
        return ALL.stream().filter(card -> card.name().code().equals(code)).findFirst();
    }

    @Override
    public List<MissionCard> all() {
        return ALL;
    }
}
