package org.duta.web.publication;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.mission.MissionFinder;
import org.duta.ejb.post.TopicFinder;
import org.duta.ejb.post.TopicFinder.TopicCard;
import org.duta.ejb.publication.AuthorFinder;
import org.duta.ejb.publication.PostFilter;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.post.Author;
import org.duta.web.kernel.PageLanguage;

/** What the addresses of lists name: a topic, a country, an author, a language, or a month. */
@Dependent
class ListAddresses {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern MONTH = Pattern.compile("[12][0-9]{3}/[0-9]{2}");
    private static final String EVERYTHING = "/feeds/all";

    @Inject TopicFinder topics;
    @Inject AuthorFinder authors;
    @Inject MissionFinder missions;

    /**
     * The list of an address, or nothing if there is none.
     *
     * @param kind the first segment
     * @param name all that follows it
     */
    Optional<ListChoice> find(String kind, String name, Locale page) {
        return switch (kind) {
            case "topics" -> topic(name, page);
            case "countries" -> country(name.toUpperCase(Locale.ROOT), page);
            case "authors" -> authors.find(name).map(this::author);
            case "languages" -> language(name, page);
            case "archive" -> month(name, page);
            default -> Optional.empty();
        };
    }

    private Optional<ListChoice> topic(String slug, Locale page) {
        PostFilter filter = PostFilter.everything().topics(Set.of(slug));
        return topics.all().stream()
                .filter(topic -> topic.slug().equals(slug))
                .map(topic -> list("topics", slug, name(topic, page), "topic", filter, List.of()))
                .findFirst();
    }

    private Optional<ListChoice> country(String code, Locale page) {
        if (!COUNTRIES.contains(code)) {
            return Optional.empty();
        }
        String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(page);
        PostFilter filter = PostFilter.everything().countries(Set.of(code));
        List<MissionCard> serving =
                missions.all().stream().filter(mission -> mission.serves().contains(code)).toList();
        return Optional.of(list("countries", code, name, "country", filter, serving));
    }

    private ListChoice author(Author author) {
        PostFilter filter = PostFilter.everything().authors(Set.of(author.handle()));
        List<MissionCard> mission = missions.find(author.mission()).stream().toList();
        return list("authors", author.handle(), author.name(), "author", filter, mission);
    }

    private static Optional<ListChoice> language(String tag, Locale page) {
        try {
            LanguageTag language = LanguageTag.of(tag);
            String name = language.locale().getDisplayName(page);
            PostFilter filter = PostFilter.everything().languages(Set.of(language));
            return Optional.of(
                    list("languages", language.value(), name, "language", filter, List.of()));
        } catch (Invalid unknown) {
            return Optional.empty();
        }
    }

    private static Optional<ListChoice> month(String name, Locale page) {
        if (!MONTH.matcher(name).matches()) {
            return Optional.empty();
        }
        try {
            YearMonth month = YearMonth.parse(name.replace('/', '-'));
            PostFilter filter =
                    PostFilter.everything()
                            .publishedBetween(start(month), start(month.plusMonths(1)));
            return Optional.of(
                    new ListChoice(
                            "archive",
                            "/archive/" + name,
                            DateTimeFormatter.ofPattern("LLLL uuuu", page).format(month),
                            EVERYTHING,
                            filter,
                            List.of()));
        } catch (DateTimeException thirteenth) {
            return Optional.empty();
        }
    }

    private static Instant start(YearMonth month) {
        LocalDate first = month.atDay(1);
        return first.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static ListChoice list(
            String kind,
            String value,
            String name,
            String feed,
            PostFilter filter,
            List<MissionCard> missions) {
        return new ListChoice(
                kind,
                "/" + kind + "/" + value,
                name,
                "/feeds/" + feed + "/" + value,
                filter,
                missions);
    }

    /** A topic's name in a page's language. */
    static String name(TopicCard topic, Locale page) {
        return page.equals(PageLanguage.INDONESIAN) ? topic.indonesian() : topic.english();
    }
}
