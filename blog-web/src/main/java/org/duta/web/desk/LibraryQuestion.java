package org.duta.web.desk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.duta.ejb.mission.MissionFinder;
import org.duta.ejb.publication.library.Coded;
import org.duta.ejb.publication.library.LibraryCursor;
import org.duta.ejb.publication.library.LibraryFilter;
import org.duta.ejb.publication.library.LibraryFilter.Kind;
import org.duta.ejb.publication.library.LibraryFilter.Licence;
import org.duta.ejb.publication.library.LibraryFilter.Spoken;
import org.duta.ejb.publication.library.LibraryFilter.Use;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.web.kernel.Parameters;
import org.jspecify.annotations.Nullable;

/** What a program asks of the library, read from the parameters of an address. */
@Dependent
public class LibraryQuestion {

    static final Set<String> ASKED =
            Set.of(
                    "q",
                    "kind",
                    "mission",
                    "person",
                    "since",
                    "until",
                    "licence",
                    "licenceEnds",
                    "use",
                    "spoken",
                    "post",
                    "limit",
                    "cursor");

    @Inject MissionFinder missions;

    /**
     * @throws Invalid if a value isn't known
     */
    LibraryFilter filter(Parameters parameters) {
        return new LibraryFilter(
                orEmpty(parameters, "q"),
                known(parameters, "kind", Coded.among(Kind.values())),
                mission(parameters),
                orEmpty(parameters, "person"),
                parameters.time("since"),
                parameters.time("until"),
                known(parameters, "licence", Coded.among(Licence.values())),
                known(parameters, "licenceEnds", LibraryQuestion::day),
                known(parameters, "use", Coded.among(Use.values())),
                known(parameters, "spoken", Coded.among(Spoken.values())),
                orEmpty(parameters, "post"));
    }

    static @Nullable LibraryCursor cursor(Parameters parameters) {
        return known(parameters, "cursor", LibraryCursor::find);
    }

    private String mission(Parameters parameters) {
        String mission = orEmpty(parameters, "mission");
        if (!mission.isEmpty() && missions.find(mission).isEmpty()) {
            throw unknown("mission", mission);
        }
        return mission;
    }

    private static <T> @Nullable T known(
            Parameters parameters, String name, Function<String, Optional<T>> find) {
        String value = parameters.one(name);
        return value == null ? null : find.apply(value).orElseThrow(() -> unknown(name, value));
    }

    private static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Invalid unknown(String name, String value) {
        return new Invalid(Problem.BAD_PARAMETER, Parameters.unknownValue(name, value));
    }

    private static String orEmpty(Parameters parameters, String name) {
        String value = parameters.one(name);
        return value == null ? "" : value;
    }
}
