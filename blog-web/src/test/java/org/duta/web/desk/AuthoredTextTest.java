package org.duta.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duta.ejb.identity.PersonCard;
import org.duta.model.identity.Person;
import org.duta.model.identity.Role;
import org.duta.model.post.text.Attribution;
import org.duta.model.post.text.Attribution.Run;
import org.duta.web.desk.AuthoredText.Piece;
import org.duta.web.desk.AuthoredText.Share;
import org.junit.jupiter.api.Test;

class AuthoredTextTest {

    private static final Map<String, PersonCard> PEOPLE =
            Map.of(
                    "ayu", card("ayu", "Ayu Lestari", "tokyo"),
                    "gita", card("gita", "Gita Puspita", "tokyo"),
                    "bima", card("bima", "Bima Nugroho", "geneva-un"));

    @Test
    void missionsLookAsTheyDoInTheEditor() {
        assertThat(MissionLooks.of(Set.of("tokyo", "geneva-un", "hq-press", "paris", "cairo")))
                .isEqualTo(
                        Map.of("cairo", 3, "geneva-un", 7, "hq-press", 4, "paris", 0, "tokyo", 1));
        assertThat(MissionLooks.of(Set.of("", "beijing"))).isEqualTo(Map.of("", 5, "beijing", 6));
    }

    @Test
    void charactersAreCountedAsPeopleCountThem() {
        AuthoredText shown = of("\uD83C\uDF3Fab", new Run(3, "ayu"), new Run(1, "bima"));
        assertThat(shown.people())
                .extracting(AuthoredText.Person::handle, AuthoredText.Person::characters)
                .containsExactly(tuple("ayu", 2), tuple("bima", 1));
        assertThat(shown.earlier()).isZero();
    }

    @Test
    void whatAnEarlierEditionBroughtAlongIsNobodys() {
        AuthoredText shown = of("lama baru", new Run(5, null), new Run(4, "bima"));
        assertThat(shown.earlier()).isEqualTo(5);
        assertThat(shown.pieces())
                .containsExactly(
                        new Piece("lama ", "", "", ""),
                        new Piece("baru", "coedit-author coedit-look-7", "Bima Nugroho", ""));
    }

    @Test
    void twoOfOneMissionAreToldApartByInitialsBeforeTheirFirstLetter() {
        AuthoredText shown = of("satu\ndua", new Run(4, "ayu"), new Run(4, "gita"));
        assertThat(shown.pieces())
                .extracting(Piece::text, Piece::initials)
                .containsExactly(tuple("satu", "AL"), tuple("\n", ""), tuple("dua", "GP"));
        assertThat(shown.missions())
                .containsExactly(new Share("tokyo", "coedit-author coedit-look-1", 8));
    }

    @Test
    void aLongTextOfManyHandsStaysBoundedAndSaysSo() {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            runs.add(new Run(50, i % 2 == 0 ? "ayu" : "bima"));
        }
        AuthoredText shown =
                AuthoredText.of(
                        "x".repeat(500_000), new Attribution(runs), PEOPLE, List.of("tokyo"));
        assertThat(shown.pieces()).hasSizeLessThanOrEqualTo(AuthoredText.MOST_PIECES + 2);
        assertThat(shown.fades()).isTrue();
        assertThat(shown.cut()).isEqualTo(100_000);
        assertThat(shown.people()).allSatisfy(p -> assertThat(p.characters()).isEqualTo(250_000));
    }

    private static AuthoredText of(String text, Run... runs) {
        return AuthoredText.of(text, new Attribution(List.of(runs)), PEOPLE, List.of("tokyo"));
    }

    private static PersonCard card(String handle, String name, String mission) {
        Person person = new Person(handle, name, "unused", "id");
        person.join(mission, Role.WRITER);
        return new PersonCard(handle, name, "id", person.memberships());
    }
}
