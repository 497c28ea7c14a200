package org.duta.model.coedit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What stands in the margin keeps its place through everything that is done to the text. */
class AnchorTest {

    private String text = "Satu dua tiga empat.";
    private Anchor anchor = Anchor.on(5, 8, text);

    @Test
    void itMovesWithTheTextBeforeIt() {
        change(0, 0, "Nol ");
        assertThat(standsOn()).isEqualTo("dua");
        assertThat(anchor.jumps()).isZero();
    }

    @Test
    void itDoesNotGrowOverWhatIsWrittenBesideIt() {
        change(5, 5, "x");
        change(9, 9, "y");
        assertThat(standsOn()).isEqualTo("dua");
        assertThat(text).isEqualTo("Satu xduay tiga empat.");
    }

    @Test
    void itIsOrphanedAndNotGoneWhenItsTextIsDeleted() {
        change(3, 10, "");
        assertThat(anchor.orphaned()).isTrue();
        assertThat(anchor.quote()).isEqualTo("dua");
        assertThat(anchor.from()).isEqualTo(3).isEqualTo(anchor.to());
    }

    @Test
    void anUndoBringsItBack() {
        change(3, 10, "");
        change(3, 3, "u dua t");
        assertThat(anchor.orphaned()).isFalse();
        assertThat(standsOn()).isEqualTo("dua");
        assertThat(anchor.jumps()).isEqualTo(1);
    }

    @Test
    void anUndoOfAPartMakesItWholeAgain() {
        change(7, 8, "");
        assertThat(standsOn()).isEqualTo("du");
        change(7, 7, "a");
        assertThat(standsOn()).isEqualTo("dua");
    }

    @Test
    void itStandsOnWhatTookThePlaceOfItsText() {
        change(5, 8, "lima");
        assertThat(anchor.orphaned()).isFalse();
        assertThat(standsOn()).isEqualTo("lima");
        assertThat(anchor.quote()).isEqualTo("dua");
    }

    @Test
    void aPlaceBetweenTwoCharactersIsNeverOrphaned() {
        anchor = Anchor.on(4, 4, text);
        change(0, 10, "");
        assertThat(anchor.orphaned()).isFalse();
        assertThat(anchor.from()).isZero();
    }

    private String standsOn() {
        return text.substring(anchor.from(), anchor.to());
    }

    private void change(int from, int to, String insert) {
        ChangeSet change = ChangeSet.replace(text.length(), from, to, insert);
        text = change.apply(text);
        anchor = anchor.after(change, text);
    }
}
