package org.duta.web.publication;

import com.ibm.icu.util.Region;
import com.ibm.icu.util.Region.RegionType;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of the world as the UN's statisticians cut it (M49); Asia is cut once more. */
final class MissionRegions {

    private static final String ASIA = "142";

    private MissionRegions() {}

    /** The name of a country's part of the world, or nothing if it lies in none. */
    static Optional<String> nameOf(String country, Locale language) {
        Region land = Region.getInstance(country);
        Region continent = land.getContainingRegion(RegionType.CONTINENT);
        return Optional.ofNullable(continent).map(part -> name(land, part, language));
    }

    private static String name(Region land, Region continent, Locale language) {
        boolean asia = continent.toString().equals(ASIA);
        Region part = asia ? land.getContainingRegion(RegionType.SUBCONTINENT) : continent;
        return shown(part == null ? continent : part, language);
    }

    private static String shown(@Nullable Region part, Locale language) {
        return new ULocale("und_" + part).getDisplayCountry(ULocale.forLocale(language));
    }
}
