package org.duta.model.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duta.model.kernel.Conflict;
import org.duta.model.translation.Passage.Change;
import org.duta.model.translation.Passage.Part;
import org.junit.jupiter.api.Test;

class ParityTest {

    private static final String OPENING = "The minister opened the new consulate on Monday.";
    private static final String GUESTS = "Forty guests from eleven countries came to the ceremony.";
    private static final String HOURS = "It is open from nine to four, on weekdays only.";

    private static SourceWords words(String... blocks) {
        return new SourceWords("Title", "", String.join("\n\n", blocks));
    }

    /** The text's passages as a letter each: same, changed, added, removed. */
    private static String changes(SourceWords base, SourceWords now) {
        return Parity.between(base, now).passages().stream()
                .filter(passage -> passage.part() == Part.TEXT)
                .map(passage -> passage.change().name().substring(0, 1))
                .collect(Collectors.joining());
    }

    @Test
    void aVersionIsCurrentAsLongAsNothingDiffers() {
        Parity parity = Parity.between(words(OPENING, HOURS), words(OPENING, HOURS));
        assertThat(parity.isCurrent()).isTrue();
        assertThat(parity.passages()).hasSize(3);
    }

    @Test
    void aCorrectedNumberIsAChangeOfItsParagraphAlone() {
        SourceWords now = words(OPENING, GUESTS.replace("Forty", "Fifty"), HOURS);
        assertThat(changes(words(OPENING, GUESTS, HOURS), now)).isEqualTo("SCS");
        assertThat(Parity.between(words(OPENING, GUESTS, HOURS), now).behind())
                .containsExactly(new Passage(Part.TEXT, GUESTS, GUESTS.replace("Forty", "Fifty")));
    }

    @Test
    void whatIsNewIsAddedAndWhatIsGoneIsRemoved() {
        assertThat(changes(words(OPENING, HOURS), words(OPENING, GUESTS, HOURS))).isEqualTo("SAS");
        assertThat(changes(words(OPENING, GUESTS, HOURS), words(OPENING, HOURS))).isEqualTo("SRS");
        assertThat(changes(words(), words(OPENING))).isEqualTo("A");
    }

    @Test
    void aParagraphBesideANewOneIsFoundByItsLikeness() {
        String later = HOURS.replace("four", "five");
        assertThat(changes(words(OPENING, HOURS), words(OPENING, GUESTS, later))).isEqualTo("SAC");
        assertThat(changes(words(HOURS, OPENING), words(later, GUESTS, OPENING))).isEqualTo("CAS");
    }

    @Test
    void equalParagraphsAreEachTheirOwn() {
        assertThat(changes(words(HOURS, HOURS, HOURS), words(HOURS, HOURS, HOURS, HOURS)))
                .isEqualTo("SSSA");
        assertThat(changes(words(HOURS, OPENING, HOURS), words(HOURS, HOURS))).isEqualTo("SRS");
    }

    @Test
    void aParagraphThatWasMovedIsGoneHereAndNewThere() {
        String moved = changes(words(OPENING, GUESTS, HOURS), words(GUESTS, HOURS, OPENING));
        assertThat(moved).isEqualTo("RSSA");
    }

    @Test
    void rightToLeftTextIsNoDifferentFromOthers() {
        String first = "افتتحت الوزيرة القنصلية الجديدة يوم الاثنين.";
        String second = "حضر الحفل أربعون ضيفا من إحدى عشرة دولة.";
        assertThat(changes(words(first, second), words(first, second.replace("أربعون", "خمسون"))))
                .isEqualTo("SC");
    }

    @Test
    void languagesWithoutSpacesAreComparedByTheirWords() {
        String hours = "領事館は平日の午前九時から午後四時まで開いています。";
        String later = hours.replace("四時", "五時");
        assertThat(changes(words(OPENING, hours), words(OPENING, GUESTS, later))).isEqualTo("SAC");
    }

    @Test
    void aListATableAndAFootnoteCountAsOneEach() {
        String list = "- passport\n- photo\n- form";
        String table = "| day | open |\n|---|---|\n| Monday | 9 to 4 |";
        String note = "[^1]: As of Monday.";
        assertThat(
                        changes(
                                words("Bring:[^1]", list, table, note),
                                words(
                                        "Bring:[^1]",
                                        list + "\n- fee",
                                        table.replace("4", "5"),
                                        note.replace("Monday", "Tuesday"))))
                .isEqualTo("SCCC");
    }

    @Test
    void titleAndSummaryCountToo() {
        Parity parity =
                Parity.between(
                        new SourceWords("Open", "", HOURS),
                        new SourceWords("Closed", "Sum", HOURS));
        assertThat(parity.behind())
                .extracting(Passage::part, Passage::change)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Part.TITLE, Change.CHANGED),
                        org.assertj.core.groups.Tuple.tuple(Part.SUMMARY, Change.ADDED));
    }

    @Test
    void followingOnePassageLeavesTheOthersToFollow() {
        SourceWords base = words(OPENING, GUESTS, HOURS);
        SourceWords now = words(OPENING + " Yes.", HOURS, "New.");
        Parity parity = Parity.between(base, now);
        assertThat(changes(base, now)).isEqualTo("CRSA");
        Parity left = Parity.between(parity.accountingFor(1), now);
        assertThat(left.passages())
                .extracting(Passage::change)
                .containsExactly(
                        Change.SAME, Change.SAME, Change.REMOVED, Change.SAME, Change.ADDED);
    }

    @Test
    void whoeverFollowsOneAfterTheOtherIsCurrentInTheEnd() {
        SourceWords now =
                new SourceWords(
                        "New", "Sum", String.join("\n\n", GUESTS, "- a\n- b", "- c", HOURS));
        SourceWords base = words("- a", OPENING, "- b\n- c", HOURS + " Or not.");
        for (int i = 0; i < 10 && !Parity.between(base, now).isCurrent(); i++) {
            Parity parity = Parity.between(base, now);
            int place =
                    IntStream.range(0, parity.passages().size())
                            .filter(at -> parity.passages().get(at).differs())
                            .findFirst()
                            .orElseThrow();
            base = parity.accountingFor(place);
        }
        assertThat(Parity.between(base, now).behind()).isEqualTo(List.of());
    }

    @Test
    void theTokenIsAnotherOnceEitherSideIs() {
        Parity seen = Parity.between(words(OPENING), words(OPENING, HOURS));
        seen.expect(Parity.between(words(OPENING), words(OPENING, HOURS)).token());
        String since = Parity.between(words(OPENING), words(OPENING, GUESTS)).token();
        assertThatThrownBy(() -> seen.expect(since)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> seen.accountingFor(9)).isInstanceOf(Conflict.class);
    }
}
