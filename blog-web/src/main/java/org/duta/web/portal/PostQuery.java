package org.duta.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.duta.ejb.identity.PersonFinder;
import org.duta.ejb.mission.MissionFinder;
import org.duta.ejb.post.TopicFinder;
import org.duta.ejb.post.TopicFinder.TopicCard;
import org.duta.ejb.publication.PostFilter;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.post.PostKind;
import org.duta.model.publication.words.SearchWords;
import org.duta.web.kernel.Parameters;
import org.jspecify.annotations.Nullable;

/** Reads a filter out of query parameters; a value that names nothing is refused. */
@Dependent
public class PostQuery {

    /** The parameters that it reads. */
    static final Set<String> PARAMETERS =
            new LinkedHashSet<>(
                    List.of(
                            "mission",
                            "country",
                            "language",
                            "topic",
                            "author",
                            "kind",
                            "since",
                            "until",
                            "q"));

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    @Inject MissionFinder missions;
    @Inject PersonFinder people;
    @Inject TopicFinder topics;

    /**
     * @throws Invalid with every value at once that names nothing
     */
    PostFilter read(Parameters parameters) {
        List<Reason> unknown = new ArrayList<>();
        PostFilter filter =
                PostFilter.everything()
                        .missions(read("mission", parameters, unknown, this::mission))
                        .countries(read("country", parameters, unknown, PostQuery::country))
                        .languages(read("language", parameters, unknown, LanguageTag::of))
                        .topics(read("topic", parameters, unknown, this::topic))
                        .authors(read("author", parameters, unknown, this::author))
                        .kinds(read("kind", parameters, unknown, PostKind::of))
                        .publishedBetween(parameters.time("since"), parameters.time("until"))
                        .words(words(parameters, unknown));
        if (!unknown.isEmpty()) {
            throw new Invalid(Problem.BAD_PARAMETER, unknown);
        }
        return filter;
    }

    private static <T> Set<T> read(
            String name, Parameters parameters, List<Reason> unknown, Function<String, T> reader) {
        Set<T> values = new LinkedHashSet<>();
        for (String value : parameters.all(name)) {
            try {
                values.add(reader.apply(value));
            } catch (Invalid | NoSuchElementException e) {
                unknown.add(Parameters.unknownValue(name, value));
            }
        }
        return values;
    }

    private static @Nullable SearchWords words(Parameters parameters, List<Reason> refused) {
        String asked = parameters.one("q");
        try {
            return asked == null ? null : SearchWords.of(asked);
        } catch (Invalid unanswerable) {
            refused.addAll(unanswerable.reasons());
            return null;
        }
    }

    private String mission(String code) {
        return missions.find(code).orElseThrow().code();
    }

    private String author(String handle) {
        return people.find(handle).orElseThrow().handle();
    }

    private String topic(String slug) {
        return topics.all().stream()
                .map(TopicCard::slug)
                .filter(slug::equals)
                .findFirst()
                .orElseThrow();
    }

    private static String country(String code) {
        return Optional.of(code).filter(COUNTRIES::contains).orElseThrow();
    }
}
