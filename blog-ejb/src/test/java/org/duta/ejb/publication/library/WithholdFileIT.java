package org.duta.ejb.publication.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.ejb.kernel.Wired;
import org.duta.ejb.media.MediaEvent;
import org.duta.ejb.media.MediaFinder;
import org.duta.ejb.media.MediaFixture;
import org.duta.ejb.publication.Journal;
import org.duta.ejb.publication.PostShownAnew;
import org.duta.ejb.publication.PublishedPost;
import org.duta.ejb.publication.PublishedPostFinder;
import org.duta.ejb.publication.ShowingFixture;
import org.duta.ejb.publication.proof.LiveFixture;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Role;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Recorded;
import org.duta.model.media.MediaFile;
import org.duta.model.media.PictureSize;
import org.duta.model.media.Withholding;
import org.duta.model.post.Post;
import org.duta.model.post.PostKind;
import org.duta.model.publication.JournalEntry;
import org.duta.model.publication.JournalOp;
import org.junit.jupiter.api.Test;

/** Who withholds a file, and what becomes of it. All is undone. */
class WithholdFileIT {

    private static final PictureSize SIZE = new PictureSize(400, 300);

    private final TestDatabase database = TestDatabase.get();

    /** What was announced. */
    public static final class Heard {

        final List<Recorded> recorded = new ArrayList<>();
        final List<FileWithheld> told = new ArrayList<>();

        public void recorded(@Observes Recorded event) {
            recorded.add(event);
        }

        public void told(@Observes FileWithheld event) {
            told.add(event);
        }
    }

    private static Wired wired(Shelf shelf) {
        return Wired.on(shelf.entities, Clock.fixed(Shelf.NOW, ZoneOffset.UTC))
                .with(MediaFinder.class, MediaFixture.finder(shelf.entities))
                .with(Journal.class, ShowingFixture.journal(TestDatabase.get(), shelf.entities))
                .observedBy(Heard.class);
    }

    private void undone(Consumer<Shelf> work) {
        database.undone(
                entities -> {
                    work.accept(new Shelf(entities));
                    return true;
                });
    }

    @Test
    void it_is_out_of_sight_counted_recorded_and_told_in_one_transaction_and_back_again() {
        undone(
                shelf -> {
                    Actor writer = shelf.person("shelf-tulis", Role.WRITER, "shelf-oslo");
                    Actor editor = shelf.person("shelf-sunting", Role.EDITOR, "shelf-oslo");
                    UUID id = shelf.file(writer.handle(), "menteri.jpg", null);
                    shelf.playable(id, SIZE);
                    Post post = shelf.post(writer, "shelf-oslo", PostKind.STORY, List.of());
                    shelf.write(post, "![Dua menteri](/media/" + id + ")");
                    Wired wired = wired(shelf);
                    WithholdFile withholdFile = wired.get(WithholdFile.class);
                    Heard heard = wired.get(Heard.class);
                    long before = renewals(shelf);

                    withholdFile.withhold(editor, id, " Tidak boleh dikenali. ");

                    MediaFile file = shelf.entities.find(MediaFile.class, id);
                    assertThat(file.withholding())
                            .contains(
                                    new Withholding(
                                            "shelf-sunting", Shelf.NOW, "Tidak boleh dikenali."));
                    assertThat(wired.get(MediaFinder.class).withheld(Set.of(id, UUID.randomUUID())))
                            .containsExactly(id);
                    assertThat(renewals(shelf)).isEqualTo(before + 1);
                    assertThat(heard.told)
                            .containsExactly(new FileWithheld("shelf-sunting", post.id(), false));
                    MediaEvent event = (MediaEvent) heard.recorded.get(0);
                    assertThat(event.act()).isEqualTo("media.withheld");
                    assertThat(event.subject()).isEqualTo("media:" + id);
                    assertThat(event.details()).containsEntry("reason", "Tidak boleh dikenali.");
                    assertThatThrownBy(() -> withholdFile.withhold(editor, id, "Lagi."))
                            .isInstanceOf(Conflict.class);

                    withholdFile.release(editor, id, "Ia setuju.");

                    assertThat(file.withholding()).isEmpty();
                    assertThat(wired.get(MediaFinder.class).withheld(Set.of(id))).isEmpty();
                    assertThat(renewals(shelf)).isEqualTo(before + 2);
                    assertThat(heard.told)
                            .contains(new FileWithheld("shelf-sunting", post.id(), true));
                    assertThat(((MediaEvent) heard.recorded.get(1)).act())
                            .isEqualTo("media.released");
                    assertThatThrownBy(() -> withholdFile.release(editor, id, "Lagi."))
                            .isInstanceOf(Conflict.class);
                });
    }

    @Test
    void portals_are_told_of_each_live_post_and_what_was_cleared_stays() {
        UUID post = new LiveFixture(database).live("Lihat.");
        undone(
                shelf -> {
                    Actor desk = shelf.person("shelf-meja", Role.DESK, "hq-shelf");
                    UUID id = shelf.file(desk.handle(), "menteri.jpg", null);
                    shelf.playable(id, SIZE);
                    shelf.entities
                            .createNativeQuery(
                                    "insert into shown_media (post_id, media_id) values (?1, ?2)")
                            .setParameter(1, post)
                            .setParameter(2, id)
                            .executeUpdate();
                    PublishedPostFinder finder = ShowingFixture.finder(shelf.entities);
                    PublishedPost before = finder.find(post).orElseThrow();
                    Wired wired = wired(shelf);

                    wired.get(WithholdFile.class).withhold(desk, id, "Sebab.");
                    shelf.entities.flush();

                    PublishedPost after = finder.find(post).orElseThrow();
                    assertThat(after.withheld()).containsExactly(id);
                    assertThat(after.sequence()).isGreaterThan(before.sequence());
                    assertThat(after.html()).isEqualTo(before.html());
                    assertThat(after.contentHash()).isEqualTo(before.contentHash());
                    assertThat(after.edition()).isEqualTo(before.edition());
                    assertThat(after.correction()).isNull();
                    JournalEntry line = shelf.entities.find(JournalEntry.class, after.sequence());
                    assertThat(line.op()).isEqualTo(JournalOp.PUBLISHED);
                    assertThat(line.postId()).isEqualTo(post);
                    assertThat(line.note()).isNull();
                    assertThat(wired.get(Heard.class).recorded)
                            .filteredOn(PostShownAnew.class::isInstance)
                            .extracting(event -> ((PostShownAnew) event).sequence())
                            .containsExactly(after.sequence());
                });
    }

    @Test
    void editors_of_whoever_brought_it_decide_about_the_library_s_and_the_desk_about_all() {
        undone(
                shelf -> {
                    Actor writer = shelf.person("shelf-tulis", Role.WRITER, "shelf-oslo");
                    Actor editor = shelf.person("shelf-sunting", Role.EDITOR, "shelf-oslo");
                    Actor other = shelf.person("shelf-lain", Role.EDITOR, "shelf-lima");
                    Actor admin = shelf.person("shelf-admin", Role.ADMIN, "shelf-oslo");
                    Actor desk = shelf.person("shelf-meja", Role.DESK, "hq-shelf");
                    UUID id = shelf.file(writer.handle(), "menteri.jpg", null);
                    shelf.playable(id, SIZE);
                    WithholdFile withholdFile = wired(shelf).get(WithholdFile.class);
                    for (Actor none : List.of(writer, other, admin)) {
                        assertThatThrownBy(() -> withholdFile.withhold(none, id, "Sebab."))
                                .isInstanceOf(NotAllowed.class);
                        assertThat(withholdFile.isAllowed(none, id)).isFalse();
                    }
                    assertThatThrownBy(() -> withholdFile.withhold(editor, id, " "))
                            .isInstanceOf(Invalid.class);
                    withholdFile.withhold(editor, id, "Sebab.");
                    assertThatThrownBy(() -> withholdFile.release(other, id, "Sebab."))
                            .isInstanceOf(NotAllowed.class);
                    assertThat(withholdFile.mayLook(writer, id)).isTrue();
                    assertThat(withholdFile.mayLook(desk, id)).isTrue();
                    assertThat(withholdFile.mayLook(other, id)).isFalse();
                    withholdFile.release(desk, id, "Sebab.");
                });
    }

    @Test
    void a_post_s_own_is_for_whoever_may_withdraw_the_post_whoever_brought_it() {
        undone(
                shelf -> {
                    Actor writer = shelf.person("shelf-tulis", Role.WRITER, "shelf-oslo");
                    Actor lead = shelf.person("shelf-sunting", Role.EDITOR, "shelf-lima");
                    Actor other = shelf.person("shelf-lain", Role.EDITOR, "shelf-oslo");
                    Post post =
                            shelf.post(writer, "shelf-lima", PostKind.STORY, List.of("shelf-oslo"));
                    UUID id = shelf.file(writer.handle(), "menteri.jpg", post.id());
                    shelf.playable(id, SIZE);
                    WithholdFile withholdFile = wired(shelf).get(WithholdFile.class);
                    assertThatThrownBy(() -> withholdFile.withhold(other, id, "Sebab."))
                            .isInstanceOf(NotAllowed.class);
                    Actor stranger = shelf.person("shelf-asing", Role.EDITOR, "hq-shelf");
                    assertThatThrownBy(() -> withholdFile.withhold(stranger, id, "Sebab."))
                            .isInstanceOf(NotFound.class);
                    withholdFile.withhold(lead, id, "Sebab.");
                });
    }

    private static long renewals(Shelf shelf) {
        return number(shelf, "select count from renewal");
    }

    private static long number(Shelf shelf, String sql) {
        return ((Number) shelf.entities.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
