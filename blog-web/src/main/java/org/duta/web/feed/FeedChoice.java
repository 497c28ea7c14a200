package org.duta.web.feed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duta.ejb.identity.PersonCard;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.post.TopicFinder.TopicCard;
import org.duta.ejb.publication.PostFilter;
import org.duta.model.kernel.LanguageTag;
import org.duta.web.feed.format.FeedWords;
import org.jspecify.annotations.Nullable;

/**
 * Which posts a feed carries: those of any of the missions, in any of the languages, by any of the
 * authors, about any of the topics and countries; an empty list doesn't narrow.
 *
 * @param path the feed's address without its extension
 * @param inQuery whether the address says the rest as query parameters
 */
record FeedChoice(
        String path,
        boolean inQuery,
        List<MissionCard> missions,
        List<LanguageTag> languages,
        List<PersonCard> authors,
        List<TopicCard> topics,
        List<String> countries) {

    private static final String ROOT = "/feeds";
    private static final Locale MINISTRY = Locale.forLanguageTag("id");
    private static final Set<String> NAMED_IN = Set.of("id", "en");

    /** Everything, at an address that the caller narrows with one of the {@code of…} below. */
    static FeedChoice at(String path) {
        return new FeedChoice(path, false, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    FeedChoice of(MissionCard mission) {
        return new FeedChoice(
                path, inQuery, List.of(mission), languages, authors, topics, countries);
    }

    FeedChoice of(LanguageTag language) {
        return new FeedChoice(
                path, inQuery, missions, List.of(language), authors, topics, countries);
    }

    FeedChoice of(PersonCard author) {
        return new FeedChoice(
                path, inQuery, missions, languages, List.of(author), topics, countries);
    }

    FeedChoice of(TopicCard topic) {
        return new FeedChoice(
                path, inQuery, missions, languages, authors, List.of(topic), countries);
    }

    FeedChoice ofCountry(String country) {
        return new FeedChoice(
                path, inQuery, missions, languages, authors, topics, List.of(country));
    }

    PostFilter filter() {
        return PostFilter.everything()
                .missions(names(missions, MissionCard::code))
                .languages(Set.copyOf(languages))
                .authors(names(authors, PersonCard::handle))
                .topics(names(topics, TopicCard::slug))
                .countries(Set.copyOf(countries));
    }

    /** Of every post in the feed, or null if they may differ. */
    @Nullable LanguageTag language() {
        return languages.size() == 1 ? languages.get(0) : null;
    }

    /** The same however the parameters were ordered or repeated. */
    String pathWith(String extension) {
        String query = inQuery ? query() : "";
        return path + "." + extension + (query.isEmpty() ? "" : "?" + query);
    }

    /** Where the posts of an archive are (RFC 5005). */
    String archivePathWith(String extension, long number) {
        return ROOT + "/archive/" + number + pathWith(extension).substring(ROOT.length());
    }

    /** The page of the same posts. */
    String homePath() {
        List<String> pages = new ArrayList<>();
        missions.forEach(mission -> pages.add("/" + mission.code() + "/"));
        languages.forEach(language -> pages.add("/languages/" + language));
        authors.forEach(author -> pages.add("/authors/" + escaped(author.handle())));
        topics.forEach(topic -> pages.add("/topics/" + topic.slug()));
        countries.forEach(country -> pages.add("/countries/" + country));
        return pages.size() == 1 ? pages.get(0) : "/";
    }

    String title() {
        return inWords("title");
    }

    /** Who speaks in it: its mission, or all of them. */
    String owner() {
        return missions.size() == 1 ? missions.get(0).name().in(locale()) : "Duta";
    }

    /** Of the feed's own words. */
    LanguageTag ownLanguage() {
        return LanguageTag.of(locale().toLanguageTag());
    }

    String description() {
        return inWords("description");
    }

    private String inWords(String key) {
        FeedWords words = FeedWords.in(locale());
        return narrowings().isEmpty()
                ? words.of(key + ".all")
                : words.of(key + ".narrowed", String.join(", ", narrowings()));
    }

    private List<String> narrowings() {
        Locale locale = locale();
        return Stream.of(
                        missions.stream().map(mission -> mission.name().in(locale)),
                        languages.stream().map(tag -> tag.locale().getDisplayName(locale)),
                        authors.stream().map(PersonCard::name),
                        topics.stream().map(topic -> nameOf(topic, locale)),
                        countries.stream().map(country -> nameOf(country, locale)))
                .flatMap(names -> names)
                .toList();
    }

    private static String nameOf(TopicCard topic, Locale locale) {
        return locale.getLanguage().equals("id") ? topic.indonesian() : topic.english();
    }

    private static String nameOf(String country, Locale locale) {
        return new Locale.Builder().setRegion(country).build().getDisplayCountry(locale);
    }

    private static <T> Set<String> names(List<T> things, Function<T, String> name) {
        return things.stream().map(name).collect(Collectors.toUnmodifiableSet());
    }

    /** Of the feed's own words: the posts' language, else the mission's, else the ministry's. */
    private Locale locale() {
        LanguageTag one = language();
        if (one != null) {
            return one.locale();
        }
        return missions.stream()
                .flatMap(mission -> mission.languages().stream())
                .map(LanguageTag::locale)
                .filter(locale -> NAMED_IN.contains(locale.getLanguage()))
                .findFirst()
                .orElse(MINISTRY);
    }

    private String query() {
        List<String> parameters = new ArrayList<>();
        missions.forEach(mission -> parameters.add("mission=" + mission.name().code()));
        languages.forEach(language -> parameters.add("language=" + language));
        authors.forEach(author -> parameters.add("author=" + escaped(author.handle())));
        topics.forEach(topic -> parameters.add("topic=" + topic.slug()));
        countries.forEach(country -> parameters.add("country=" + country));
        return String.join("&", parameters);
    }

    private static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
