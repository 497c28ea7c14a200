package org.duta.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.duta.ejb.mission.MissionFinder;
import org.duta.ejb.translation.BoardFilter;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.Problem;
import org.duta.model.translation.ParityState;
import org.duta.web.kernel.Parameters;
import org.jspecify.annotations.Nullable;

/** Reads what somebody asks a parity board for, on the page and in the interface. */
@ApplicationScoped
public class ParityQuestion {

    @Inject MissionFinder missions;

    /**
     * @throws Invalid if there is no such mission, language or standing
     */
    BoardFilter filter(
            @Nullable String mission, @Nullable String language, @Nullable String state) {
        if (mission != null && missions.find(mission).isEmpty()) {
            throw unknown("mission", mission);
        }
        return new BoardFilter(
                mission,
                language == null ? null : languageOf(language),
                state == null ? null : stateOf(state));
    }

    private static LanguageTag languageOf(String language) {
        try {
            return LanguageTag.of(language);
        } catch (Invalid malformed) {
            throw unknown("language", language);
        }
    }

    private static ParityState stateOf(String code) {
        return Arrays.stream(ParityState.values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> unknown("state", code));
    }

    private static Invalid unknown(String name, String value) {
        return new Invalid(Problem.BAD_PARAMETER, Parameters.unknownValue(name, value));
    }
}
