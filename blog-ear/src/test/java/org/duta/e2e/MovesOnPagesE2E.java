package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages offer everybody the moves of the table, and no other. */
class MovesOnPagesE2E {

    private static final Pattern BUTTON = Pattern.compile("\\bmove-([a-z-]+)\\b|id=\"submit\"");

    private final Newsroom room = new Newsroom();
    private final MoveTable table = MoveTable.read();
    private final Map<String, String> sessions =
            MoveTable.PEOPLE.stream()
                    .collect(
                            Collectors.toMap(
                                    handle -> handle,
                                    handle -> BrowserSession.signIn(room.api, handle)));

    @ParameterizedTest
    @EnumSource
    void everybodyIsOfferedWhatTheyMayDo(PostState state) {
        String id = state.reach(room, NewDraft.in("tokyo").with("geneva-un"));
        for (String handle : MoveTable.PEOPLE) {
            Set<String> offered = offered("/desk/edit?id=" + id, handle);
            offered.addAll(offered("/desk/read?id=" + id + "&from=0", handle));
            assertThat(offered)
                    .as("%s in %s", handle, state)
                    .containsExactlyInAnyOrderElementsOf(table.allowed(state.name(), handle));
        }
    }

    private Set<String> offered(String path, String handle) {
        Answer page = room.api.get(path, "Cookie", String.valueOf(sessions.get(handle)));
        Set<String> offered = new TreeSet<>();
        if (page.status() == 200) {
            Matcher buttons = BUTTON.matcher(page.text());
            while (buttons.find()) {
                offered.add(buttons.group(1) == null ? "submit" : buttons.group(1));
            }
        }
        offered.retainAll(MoveTable.MOVES);
        return offered;
    }
}
