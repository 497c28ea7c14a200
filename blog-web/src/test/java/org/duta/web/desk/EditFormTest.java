package org.duta.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duta.ejb.desk.DeskPost;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.mission.MissionName;
import org.duta.model.post.Author;
import org.duta.model.post.DetailsChange;
import org.duta.model.post.EditionState;
import org.duta.model.post.PostKind;
import org.junit.jupiter.api.Test;

/** Opening a post and saving it must not look like a change of one's own. */
class EditFormTest {

    private static final MissionName TOKYO = new MissionName("tokyo", "Tokyo", "Tokyo");
    private static final MissionName GENEVA = new MissionName("geneva-un", "Geneva", "Jenewa");

    private final EditForm form = new EditForm(post(7, "Title", "one\n\ntwo\n"));

    @Test
    void whatComesBackFromTheBrowserUnchangedIsNoChange() {
        form.setText("one\r\n\r\ntwo\r\n");
        form.setTopics(List.of("trade", "culture"));
        assertThat(form.isUnsaved()).isFalse();
        assertThat(form.change()).isEqualTo(new DetailsChange(null, null, null, null, null));
    }

    @Test
    void onlyWhatThePersonChangedIsSaved() {
        form.setTitle("Another title");
        assertThat(form.changesText()).isFalse();
        assertThat(form.change())
                .isEqualTo(new DetailsChange("Another title", null, null, null, null));
    }

    @Test
    void aDefaultBylineIsNotTakenForAChosenOne() {
        assertThat(form.getByline()).isEmpty();
        form.setByline(List.of("bima", "ayu"));
        assertThat(form.change().byline()).containsExactly("bima", "ayu");
    }

    @Test
    void onceSavedNothingIsLeftToSave() {
        form.setText("three");
        assertThat(form.isUnsaved()).isTrue();
        form.saved(post(8, "Title", "three"));
        assertThat(form.isUnsaved()).isFalse();
        assertThat(form.version()).isEqualTo(8);
    }

    @Test
    void savingOverTheirsStillChangesOnlyMine() {
        form.setText("mine");
        form.over(post(9, "Their title", "theirs"));
        assertThat(form.version()).isEqualTo(9);
        assertThat(form.change().title()).isNull();
        assertThat(form.changesText()).isTrue();
    }

    @Test
    void aTitleThatIsTooLongIsUnsavedAndNoFailureYet() {
        form.setTitle("x".repeat(400));
        assertThat(form.isUnsaved()).isTrue();
    }

    private static DeskPost post(long version, String title, String text) {
        return new DeskPost(
                new UUID(0, 1),
                EditionState.DRAFT,
                1,
                version,
                0,
                TOKYO,
                List.of(GENEVA),
                LanguageTag.of("id"),
                PostKind.STORY,
                title,
                "",
                text,
                List.of("culture", "trade"),
                List.of(),
                List.of(new Author("ayu", "Ayu", "tokyo")),
                false,
                List.of(),
                "ayu",
                Instant.EPOCH,
                null,
                null,
                List.of(),
                true,
                null,
                null,
                true,
                null,
                true,
                null,
                null,
                null);
    }
}
