package org.duta.web.feed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duta.ejb.identity.PersonCard;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.publication.PostFilter;
import org.duta.model.kernel.LanguageTag;
import org.duta.web.feed.format.FeedWords;
import org.jspecify.annotations.Nullable;

/**
 * Which posts a feed carries: those of any of the missions, in any of the languages, by any of the
 * authors; an empty list doesn't narrow.
 *
 * @param path the feed's address without its extension
 * @param inQuery whether the address says the rest as query parameters
 */
record FeedChoice(
        String path,
        boolean inQuery,
        List<MissionCard> missions,
        List<LanguageTag> languages,
        List<PersonCard> authors) {

    private static final Locale MINISTRY = Locale.forLanguageTag("id");
    private static final Set<String> NAMED_IN = Set.of("id", "en");

    PostFilter filter() {
        return new PostFilter(
                missions.stream()
                        .map(mission -> mission.name().code())
                        .collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(languages),
                authors.stream().map(PersonCard::handle).collect(Collectors.toUnmodifiableSet()),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null);
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

    String homePath() {
        return missions.size() == 1 ? "/" + missions.get(0).name().code() + "/" : "/";
    }

    String title() {
        return inWords("title");
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
                        authors.stream().map(PersonCard::name))
                .flatMap(names -> names)
                .toList();
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
        return String.join("&", parameters);
    }

    private static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
