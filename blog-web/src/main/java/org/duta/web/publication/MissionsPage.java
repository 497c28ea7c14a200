package org.duta.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.mission.MissionFinder;
import org.duta.web.kernel.Page;
import org.duta.web.kernel.PageLanguage;
import org.jspecify.annotations.Nullable;

/** {@code /missions}: all missions by region, or those in which a word occurs. */
@Named
@RequestScoped
public class MissionsPage {

    private static final String HEADQUARTERS = "headquarters";
    private static final String PERMANENT = "permanent-mission";
    private static final int LONGEST_QUERY = 100;

    @Inject HttpServletRequest request;
    @Inject MissionFinder finder;
    @Inject Page page;

    private @Nullable List<MissionCard> found;

    /** What was searched for; empty if nothing was. */
    public String getQuery() {
        String query = request.getParameter("q");
        String words = query == null ? "" : query.strip();
        return words.substring(0, Math.min(words.length(), LONGEST_QUERY));
    }

    public List<MissionCard> getFound() {
        List<MissionCard> matching = found;
        if (matching == null) {
            String query = plain(getQuery());
            matching =
                    finder.all().stream()
                            .filter(mission -> plain(words(mission)).contains(query))
                            .sorted(Comparator.comparing(this::label, collator()))
                            .toList();
            found = matching;
        }
        return matching;
    }

    /** The found missions abroad, by the name of their region. */
    public Map<String, List<MissionCard>> getRegions() {
        Map<String, List<MissionCard>> regions = new TreeMap<>(collator());
        for (MissionCard mission : getFound()) {
            if (!mission.type().equals(HEADQUARTERS) && !mission.type().equals(PERMANENT)) {
                String region =
                        MissionRegions.nameOf(mission.country(), page.getLocale()).orElse("–");
                regions.computeIfAbsent(region, name -> new ArrayList<>()).add(mission);
            }
        }
        return new LinkedHashMap<>(regions);
    }

    public List<MissionCard> getInternational() {
        return ofType(PERMANENT);
    }

    public List<MissionCard> getHeadquarters() {
        return ofType(HEADQUARTERS);
    }

    /** What a mission abroad is looked for by: its city, or its customary Indonesian name. */
    public String label(MissionCard mission) {
        return page.getLocale().equals(PageLanguage.INDONESIAN)
                ? mission.name().indonesian()
                : mission.city();
    }

    private List<MissionCard> ofType(String type) {
        return getFound().stream().filter(mission -> mission.type().equals(type)).toList();
    }

    private Collator collator() {
        return Collator.getInstance(page.getLocale());
    }

    private static String words(MissionCard mission) {
        return String.join(
                " ",
                Stream.concat(
                                Stream.of(
                                        mission.code(),
                                        mission.name().english(),
                                        mission.name().indonesian(),
                                        mission.city()),
                                Stream.concat(
                                                Stream.of(mission.country()),
                                                mission.serves().stream())
                                        .flatMap(MissionsPage::countryNames))
                        .toList());
    }

    private static Stream<String> countryNames(String code) {
        Locale country = new Locale.Builder().setRegion(code).build();
        return Stream.of(
                country.getDisplayCountry(Locale.ENGLISH),
                country.getDisplayCountry(PageLanguage.INDONESIAN));
    }

    /** Lower case, without accents: {@code bogota} finds Bogotá. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
