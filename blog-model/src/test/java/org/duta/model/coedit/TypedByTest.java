package org.duta.model.coedit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.duta.model.post.text.Attribution;
import org.duta.model.post.text.TextDiff;
import org.junit.jupiter.api.Test;

class TypedByTest {

    private static final String[] PEOPLE = {"ayu", "bima", "citra"};

    @Test
    void everyStepGivesWhatItInsertsToItsAuthorAndNothingElse() {
        Random random = new Random(20261124);
        for (int run = 0; run < 300; run++) {
            String text = "Sudah ada 😀 sejak dulu";
            Attribution base = Attribution.parse("10: 3:dewi " + (text.length() - 13) + ":ayu");
            Attribution expected = base;
            List<Step> steps = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                String author = PEOPLE[random.nextInt(PEOPLE.length)];
                Typing typing = new Typing(random, 0.4);
                ChangeSet change = typing.change(text);
                expected = expected.after(difference(change), author);
                steps.add(new Step(new UUID(0, 0), i, author, change));
                text = change.apply(text);
            }
            assertThat(TypedBy.carry(base, steps)).isEqualTo(expected);
            assertThat(expected.length()).isEqualTo(text.length());
        }
    }

    @Test
    void manyStepsAreCarriedInSeveralGoes() {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < 1_001; i++) {
            ChangeSet change = ChangeSet.replace(i, i, i, "x");
            steps.add(new Step(new UUID(0, 0), i, PEOPLE[i % 2], change));
        }

        Attribution carried = TypedBy.carry(Attribution.of(0, null), steps);

        assertThat(carried.runs()).hasSize(1_001).contains(new Attribution.Run(1, "bima"));
    }

    @Test
    void aStepOfAnotherTextIsRefused() {
        Step step = new Step(new UUID(0, 0), 1, "ayu", ChangeSet.empty(3));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TypedBy.carry(Attribution.of(2, "ayu"), List.of(step)));
    }

    private static TextDiff difference(ChangeSet change) {
        List<TextDiff.Step> steps = new ArrayList<>();
        for (int i = 0; i < change.sectionCount(); i++) {
            if (change.after(i) == ChangeSet.KEPT) {
                steps.add(new TextDiff.Keep(change.before(i)));
                continue;
            }
            if (change.before(i) > 0) {
                steps.add(new TextDiff.Delete(change.before(i)));
            }
            if (change.after(i) > 0) {
                steps.add(new TextDiff.Insert(change.inserted(i)));
            }
        }
        return new TextDiff(steps);
    }
}
