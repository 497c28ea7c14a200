package org.duta.ejb.mission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.duta.model.kernel.LanguageTag;
import org.junit.jupiter.api.Test;

/** The two data files that every installation starts from: missions and topics. */
class MissionDataTest {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> ABROAD =
            Set.of("embassy", "permanent-mission", "consulate-general", "consulate");
    private static final Set<String> RESERVED =
            Set.of(
                    ("feeds api desk sign-in sign-out coedit openapi health metrics assets media"
                                    + " verify search missions topics authors alerts embed oembed"
                                    + " hub sitemap resources jakarta error status events about"
                                    + " countries languages archive outside")
                            .split(" "));

    private final List<String[]> missions = rows("/org/duta/ejb/mission/missions.tsv", 9);
    private final List<String[]> topics = rows("/org/duta/ejb/post/topics.tsv", 4);

    @Test
    void thereAre132MissionsAbroadAndAtLeastSixUnitsAtHeadquarters() {
        assertThat(missions).filteredOn(row -> ABROAD.contains(row[1])).hasSize(132);
        assertThat(missions)
                .filteredOn(row -> !ABROAD.contains(row[1]))
                .hasSizeGreaterThanOrEqualTo(6)
                .allMatch(row -> row[1].equals("headquarters") && row[0].startsWith("hq-"));
        assertThat(codes()).contains("tokyo", "geneva-un", "paris", "cairo", "beijing", "hq-press");
    }

    @Test
    void codesAndNamesAreUniqueAndFitAnAddress() {
        assertThat(codes()).doesNotHaveDuplicates().doesNotContainAnyElementsOf(RESERVED);
        assertThat(codes()).allMatch(code -> code.matches("[a-z0-9]+(-[a-z0-9]+)*"));
        assertThat(missions).extracting(row -> row[2]).doesNotHaveDuplicates();
        assertThat(missions).extracting(row -> row[3]).doesNotHaveDuplicates();
    }

    @Test
    void everyMissionServesItsSeatAndRealCountries() {
        for (String[] row : missions) {
            List<String> serves = List.of(row[6].split(","));
            assertThat(serves).as(row[0]).contains(row[5]).doesNotHaveDuplicates();
            assertThat(COUNTRIES).as(row[0]).containsAll(serves);
        }
    }

    @Test
    void everyZoneIsKnownAndEveryLanguageIsInCanonicalCase() {
        for (String[] row : missions) {
            assertThat(ZoneId.getAvailableZoneIds()).as(row[0]).contains(row[7]);
            List<String> languages = List.of(row[8].split(","));
            assertThat(languages).as(row[0]).startsWith("id", "en").doesNotHaveDuplicates();
            assertThat(languages).allMatch(tag -> LanguageTag.of(tag).value().equals(tag));
        }
    }

    @Test
    void topicsHaveUniqueSlugsAndSayWhetherTheyAreSensitive() {
        assertThat(topics).extracting(row -> row[0]).doesNotHaveDuplicates();
        assertThat(topics).allMatch(row -> row[0].matches("[a-z]+(-[a-z]+)*"));
        assertThat(topics).allMatch(row -> row[3].matches("true|false"));
    }

    private List<String> codes() {
        return missions.stream().map(row -> row[0]).toList();
    }

    private static List<String[]> rows(String path, int columns) {
        List<String[]> rows = new ArrayList<>();
        try (InputStream in = MissionDataTest.class.getResourceAsStream(path)) {
            new String(Objects.requireNonNull(in, path).readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .forEach(rows::add);
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
        assertThat(rows).allMatch(row -> row.length == columns);
        assertThat(rows).allMatch(row -> List.of(row).stream().noneMatch(String::isBlank));
        return rows;
    }
}
