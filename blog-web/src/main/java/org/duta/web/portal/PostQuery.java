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
import java.util.function.Predicate;
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

    @Inject KnownNames known;

    /**
     * @throws Invalid with every value at once that names nothing
     */
    PostFilter read(Parameters parameters) {
        List<Reason> unknown = new ArrayList<>();
        PostFilter filter =
                PostFilter.everything()
                        .missions(read("mission", parameters, unknown, only(known::isMission)))
                        .countries(read("country", parameters, unknown, only(COUNTRIES::contains)))
                        .languages(read("language", parameters, unknown, LanguageTag::of))
                        .topics(read("topic", parameters, unknown, only(known::isTopic)))
                        .authors(read("author", parameters, unknown, only(known::isPerson)))
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

    private static Function<String, String> only(Predicate<String> there) {
        return name -> Optional.of(name).filter(there).orElseThrow();
    }
}
