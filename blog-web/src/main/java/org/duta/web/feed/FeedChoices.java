package org.duta.web.feed;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duta.ejb.identity.PersonCard;
import org.duta.ejb.identity.PersonFinder;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.mission.MissionFinder;
import org.duta.ejb.post.TopicFinder;
import org.duta.ejb.post.TopicFinder.TopicCard;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;

/** Reads the choice of posts out of a feed's address. */
@Dependent
class FeedChoices {

    private static final String MISSION = "mission";
    private static final String LANGUAGE = "language";
    private static final String AUTHOR = "author";
    private static final String TOPIC = "topic";
    private static final String COUNTRY = "country";
    private static final Set<String> PARAMETERS = Set.of(MISSION, LANGUAGE, AUTHOR, TOPIC, COUNTRY);
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final MissionFinder missions;
    private final PersonFinder people;
    private final TopicFinder topics;

    @Inject
    FeedChoices(MissionFinder missions, PersonFinder people, TopicFinder topics) {
        this.missions = missions;
        this.people = people;
        this.topics = topics;
    }

    /**
     * Everything that has to do with one thing, at that thing's own address.
     *
     * @param kind a parameter's name
     * @throws NotFound if there is no such kind, or no such thing of it
     */
    FeedChoice of(String kind, String value) {
        FeedChoice here = FeedChoice.at("/feeds/" + kind + "/" + value);
        Optional<FeedChoice> found =
                switch (kind) {
                    case MISSION -> mission(value).map(here::of);
                    case LANGUAGE -> language(value).map(FeedChoices::in);
                    case AUTHOR -> author(value).map(here::of);
                    case TOPIC -> topic(value).map(here::of);
                    case COUNTRY -> country(value).map(here::ofCountry);
                    default -> throw new NotFound(Problem.NOT_FOUND, Reason.of("address-unknown"));
                };
        return found.orElseThrow(() -> unknown(kind, value));
    }

    /** Everything that can be played. */
    static FeedChoice podcast() {
        return FeedChoice.at("/feeds/podcast");
    }

    /**
     * What can be played of a mission.
     *
     * @throws NotFound if there is no such mission
     */
    FeedChoice podcast(String code) {
        return mission(code)
                .map(FeedChoice.at("/feeds/mission/" + code + "/podcast")::of)
                .orElseThrow(() -> unknown(MISSION, code));
    }

    /** At one address, however the tag was written. */
    private static FeedChoice in(LanguageTag language) {
        return FeedChoice.at("/feeds/language/" + language).of(language);
    }

    /**
     * @throws Invalid if a parameter or a value is unknown, every one of them named
     */
    FeedChoice ofAll(Map<String, List<String>> query) {
        List<Reason> faults = unknownParameters(PARAMETERS, query);
        FeedChoice choice =
                new FeedChoice(
                        "/feeds/all",
                        true,
                        values(MISSION, query, this::mission, faults),
                        values(LANGUAGE, query, FeedChoices::language, faults),
                        values(AUTHOR, query, this::author, faults),
                        values(TOPIC, query, this::topic, faults),
                        values(COUNTRY, query, FeedChoices::country, faults));
        refuse(faults);
        return choice;
    }

    /**
     * @throws Invalid if there is any parameter
     */
    static void requireNone(Map<String, List<String>> query) {
        refuse(unknownParameters(Set.of(), query));
    }

    private static List<Reason> unknownParameters(
            Set<String> known, Map<String, List<String>> query) {
        return query.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> Reason.of("parameter-unknown", name))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static void refuse(List<Reason> faults) {
        if (!faults.isEmpty()) {
            throw new Invalid(Problem.BAD_PARAMETER, faults);
        }
    }

    private static <T> List<T> values(
            String name,
            Map<String, List<String>> query,
            Function<String, Optional<T>> finder,
            List<Reason> faults) {
        Set<T> found = new LinkedHashSet<>();
        for (String value : new TreeSet<>(query.getOrDefault(name, List.of()))) {
            finder.apply(value)
                    .ifPresentOrElse(
                            found::add,
                            () -> faults.add(Reason.of("parameter-value-unknown", name, value)));
        }
        return List.copyOf(found);
    }

    private Optional<MissionCard> mission(String code) {
        return storable(code) ? missions.find(code) : Optional.empty();
    }

    private Optional<PersonCard> author(String handle) {
        return storable(handle) ? people.find(handle) : Optional.empty();
    }

    private Optional<TopicCard> topic(String slug) {
        return topics.all().stream().filter(topic -> topic.slug().equals(slug)).findFirst();
    }

    private static Optional<String> country(String code) {
        return Optional.of(code).filter(COUNTRIES::contains);
    }

    /** The database refuses to look for anything with U+0000 in it. */
    private static boolean storable(String word) {
        return word.indexOf('\0') < 0;
    }

    private static Optional<LanguageTag> language(String tag) {
        try {
            return Optional.of(LanguageTag.of(tag));
        } catch (Invalid malformed) {
            return Optional.empty();
        }
    }

    private static NotFound unknown(String what, String value) {
        return new NotFound(Problem.NOT_FOUND, Reason.of("feed-unknown-" + what, value));
    }
}
