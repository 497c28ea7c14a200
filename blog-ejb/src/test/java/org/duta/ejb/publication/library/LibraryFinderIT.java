package org.duta.ejb.publication.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.ejb.publication.library.LibraryFilter.Kind;
import org.duta.ejb.publication.library.LibraryFilter.Licence;
import org.duta.ejb.publication.library.LibraryFilter.Spoken;
import org.duta.ejb.publication.library.LibraryFilter.Use;
import org.duta.ejb.publication.library.LibraryFinder.Found;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Role;
import org.duta.model.media.MediaType;
import org.duta.model.media.MediaWords;
import org.duta.model.media.PictureSize;
import org.duta.model.post.Post;
import org.duta.model.post.PostKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is found in the library, and by whom. What is made here is undone. */
class LibraryFinderIT {

    private final TestDatabase database = TestDatabase.get();

    @Test
    void words_and_their_beginnings_are_found_in_names_and_in_what_is_written_about_a_file() {
        undone(
                shelf -> {
                    Actor writer = shelf.person("writer", Role.WRITER, "shelf-oslo");
                    UUID file = shelf.file("writer", "IMG_tamu-negara.2026.JPG", null);
                    shelf.describe(
                            file,
                            new MediaWords(
                                    "Deux élèves",
                                    "外交部长会见",
                                    "Foto: KBRI/Rahma",
                                    "CC BY 4.0",
                                    null));
                    shelf.file("writer", "lain.jpg", null);
                    for (String asked :
                            List.of(
                                    "tamu",
                                    "TAMU negara",
                                    "nega",
                                    "jpg 2026",
                                    "élèves",
                                    "外交",
                                    "会见",
                                    "rahma",
                                    "kbri/rah",
                                    "cc by",
                                    "img_tamu-negara.2026.jpg")) {
                        assertThat(shelf.names(writer, words(asked)))
                                .as(asked)
                                .containsExactly("IMG_tamu-negara.2026.JPG");
                    }
                    for (String asked :
                            List.of("amu", "tamu lain", "?!", "'", "tamu & !negara:*x")) {
                        assertThat(shelf.names(writer, words(asked))).as(asked).isEmpty();
                    }
                    assertThat(shelf.names(writer, words("  "))).hasSize(2);
                });
    }

    @Test
    void a_post_s_pictures_are_for_those_who_may_read_it_and_an_embargo_keeps_them() {
        undone(
                shelf -> {
                    Actor writer = shelf.person("writer", Role.WRITER, "shelf-oslo");
                    Actor other = shelf.person("other", Role.EDITOR, "shelf-lima");
                    Actor chief = shelf.person("chief", Role.DESK, "hq-shelf");
                    Post post = shelf.post(writer, "shelf-oslo", PostKind.STORY, List.of());
                    shelf.file("writer", "rahasia.jpg", post.id());
                    shelf.file("writer", "pustaka.jpg", null);
                    assertThat(shelf.names(writer, LibraryFilter.ALL)).hasSize(2);
                    assertThat(shelf.names(chief, LibraryFilter.ALL)).hasSize(2);
                    assertThat(shelf.names(other, LibraryFilter.ALL))
                            .containsExactly("pustaka.jpg");
                    assertThat(shelf.names(other, words("rahasia"))).isEmpty();
                    post.embargo(
                            Shelf.NOW.plus(Duration.ofDays(1)),
                            ZoneId.of("UTC"),
                            Set.of("writer"),
                            Shelf.NOW);
                    shelf.entities.flush();
                    assertThat(shelf.names(writer, LibraryFilter.ALL)).hasSize(2);
                    assertThat(shelf.names(chief, LibraryFilter.ALL))
                            .containsExactly("pustaka.jpg");
                    assertThat(shelf.names(chief, ofPost(post.id().toString()))).isEmpty();
                });
    }

    @Test
    void where_a_file_is_used_follows_the_texts_and_tells_of_those_alone_that_one_may_read() {
        undone(
                shelf -> {
                    Actor writer = shelf.person("writer", Role.WRITER, "shelf-oslo");
                    Actor other = shelf.person("other", Role.WRITER, "shelf-lima");
                    Post post = shelf.post(writer, "shelf-oslo", PostKind.STORY, List.of());
                    UUID used = shelf.file("writer", "dipakai.jpg", null);
                    shelf.file("writer", "menganggur.jpg", null);
                    assertThat(shelf.names(writer, use(Use.DRAFT))).isEmpty();

                    shelf.write(post, "Lihat:\n\n![Tamu](/media/" + used + ")\n");
                    assertThat(shelf.names(writer, use(Use.DRAFT))).containsExactly("dipakai.jpg");
                    assertThat(shelf.names(writer, use(Use.NOWHERE)))
                            .containsExactly("menganggur.jpg");
                    assertThat(shelf.names(writer, ofPost("/desk/post?id=" + post.id())))
                            .containsExactly("dipakai.jpg");
                    assertThat(shelf.finder().uses(writer, used))
                            .extracting(MediaUse::postId, MediaUse::isLive)
                            .containsExactly(tuple(post.id(), false));

                    assertThat(shelf.names(other, use(Use.DRAFT))).isEmpty();
                    assertThat(shelf.names(other, use(Use.NOWHERE))).hasSize(2);
                    assertThat(shelf.names(other, ofPost(post.id().toString()))).isEmpty();
                    assertThat(shelf.finder().uses(other, used)).isEmpty();

                    shelf.write(post, "Tanpa gambar.\n");
                    assertThat(shelf.names(writer, use(Use.NOWHERE))).hasSize(2);
                    assertThat(shelf.finder().uses(writer, used)).isEmpty();
                });
    }

    @Test
    void mission_person_time_and_licence_narrow_it() {
        undone(
                shelf -> {
                    Actor writer = shelf.person("writer", Role.WRITER, "shelf-oslo");
                    Actor chief = shelf.person("chief", Role.DESK, "hq-shelf");
                    Post post = shelf.post(writer, "shelf-lima", PostKind.STORY, List.of());
                    shelf.file("writer", "lima.jpg", post.id());
                    UUID oslo = shelf.file("writer", "oslo.jpg", null);
                    Instant before = Shelf.NOW.minus(Duration.ofDays(2));
                    UUID desk = shelf.file("chief", "desk.jpg", null, before);
                    shelf.describe(oslo, licence(LocalDate.parse("2026-11-27")));
                    shelf.describe(desk, licence(LocalDate.parse("2026-11-28")));

                    assertThat(shelf.names(chief, filter("shelf-lima", "", null, null, null, null)))
                            .containsExactly("lima.jpg");
                    assertThat(shelf.names(chief, filter("shelf-oslo", "", null, null, null, null)))
                            .containsExactly("oslo.jpg");
                    assertThat(shelf.names(chief, filter("", "chief", null, null, null, null)))
                            .containsExactly("desk.jpg");
                    assertThat(shelf.names(chief, filter("", "", null, Shelf.NOW, null, null)))
                            .containsExactly("desk.jpg");
                    assertThat(shelf.names(chief, filter("", "", Shelf.NOW, null, null, null)))
                            .containsExactlyInAnyOrder("oslo.jpg", "lima.jpg");
                    assertThat(shelf.names(chief, filter("", "", null, null, Licence.ENDED, null)))
                            .containsExactly("oslo.jpg");
                    assertThat(shelf.names(chief, filter("", "", null, null, Licence.NONE, null)))
                            .containsExactly("lima.jpg");
                    assertThat(shelf.names(chief, filter("", "", null, null, Licence.GIVEN, null)))
                            .hasSize(2);
                    assertThat(
                                    shelf.names(
                                            chief,
                                            filter(
                                                    "",
                                                    "",
                                                    null,
                                                    null,
                                                    null,
                                                    LocalDate.parse("2026-11-28"))))
                            .hasSize(2);
                });
    }

    @Test
    void a_kind_is_what_can_be_seen_or_heard_and_until_that_is_known_what_its_bytes_begin_with() {
        undone(
                shelf -> {
                    Actor writer = shelf.person("writer", Role.WRITER, "shelf-oslo");
                    shelf.fileOf(MediaType.PNG, "writer", "gambar.png");
                    UUID film = shelf.fileOf(MediaType.MP4, "writer", "film.mp4");
                    UUID sound = shelf.fileOf(MediaType.WEBM, "writer", "suara.webm");
                    shelf.fileOf(MediaType.MP3, "writer", "lagu.mp3");
                    shelf.fileOf(MediaType.PDF, "writer", "nota.pdf");
                    assertThat(shelf.names(writer, kind(Kind.DOCUMENT)))
                            .containsExactly("nota.pdf");
                    assertThat(shelf.names(writer, kind(Kind.PICTURE)))
                            .containsExactly("gambar.png");
                    assertThat(shelf.names(writer, kind(Kind.FILM)))
                            .containsExactlyInAnyOrder("film.mp4", "suara.webm");
                    assertThat(shelf.names(writer, kind(Kind.SOUND))).containsExactly("lagu.mp3");
                    shelf.playable(film, new PictureSize(640, 360));
                    shelf.playable(sound, null);
                    assertThat(shelf.names(writer, kind(Kind.FILM))).containsExactly("film.mp4");
                    assertThat(shelf.names(writer, kind(Kind.SOUND)))
                            .containsExactlyInAnyOrder("suara.webm", "lagu.mp3");
                });
    }

    @Test
    void words_wait_for_a_second_person_who_may_read_the_post_and_writes_none_of_them() {
        undone(
                shelf -> {
                    Actor writer = shelf.person("writer", Role.WRITER, "shelf-oslo");
                    Actor editor = shelf.person("shelf-editor", Role.EDITOR, "shelf-oslo");
                    Actor stranger = shelf.person("stranger", Role.EDITOR, "shelf-lima");
                    Actor chief = shelf.person("chief", Role.DESK, "hq-shelf");
                    Post post = shelf.post(writer, "shelf-oslo", PostKind.STORY, List.of());
                    UUID film = shelf.fileOf(MediaType.MP4, "writer", "film.mp4", post.id());
                    UUID sound = shelf.fileOf(MediaType.MP3, "writer", "lagu.mp3");
                    shelf.fileOf(MediaType.MP3, "writer", "sunyi.mp3");
                    assertThat(shelf.names(chief, spoken(Spoken.WAITING))).isEmpty();
                    shelf.wordsWait(film, "id", "writer");
                    shelf.wordsWait(film, "en", "shelf-editor");
                    shelf.wordsWait(sound, "id", "shelf-editor");

                    assertThat(shelf.names(writer, spoken(Spoken.WAITING)))
                            .containsExactlyInAnyOrder("film.mp4", "lagu.mp3");
                    assertThat(shelf.names(writer, spoken(Spoken.CLEARABLE))).isEmpty();
                    assertThat(shelf.names(editor, spoken(Spoken.CLEARABLE)))
                            .containsExactly("film.mp4");
                    assertThat(shelf.names(stranger, spoken(Spoken.CLEARABLE)))
                            .containsExactly("lagu.mp3");
                    assertThat(shelf.names(chief, spoken(Spoken.CLEARABLE))).hasSize(2);
                    for (Actor person : List.of(writer, editor, stranger, chief)) {
                        assertThat(shelf.finder().count(person, LibraryFilter.TO_CLEAR))
                                .as(person.handle())
                                .isEqualTo(shelf.names(person, spoken(Spoken.CLEARABLE)).size());
                    }
                    post.embargo(
                            Shelf.NOW.plus(Duration.ofDays(1)),
                            ZoneId.of("UTC"),
                            Set.of("writer"),
                            Shelf.NOW);
                    shelf.entities.flush();
                    assertThat(shelf.finder().count(chief, LibraryFilter.TO_CLEAR)).isEqualTo(1);
                });
    }

    @Test
    void pages_follow_each_other_without_a_gap_though_many_came_at_once() {
        undone(
                shelf -> {
                    Actor writer = shelf.person("writer", Role.WRITER, "shelf-oslo");
                    List<String> expected = new ArrayList<>();
                    for (int i = 0; i < 7; i++) {
                        Instant at = Shelf.NOW.plusNanos(i / 3 * 1_000);
                        shelf.file("writer", "gambar-" + i + ".jpg", null, at);
                        expected.add("gambar-" + i + ".jpg");
                    }
                    List<String> seen = new ArrayList<>();
                    LibraryCursor after = null;
                    do {
                        Found page = shelf.finder().find(writer, LibraryFilter.ALL, after, 2);
                        page.files().forEach(file -> seen.add(file.name()));
                        LibraryCursor next = page.next();
                        after = next == null ? null : LibraryCursor.find(next.code()).orElseThrow();
                    } while (after != null);
                    assertThat(seen).doesNotHaveDuplicates().containsAll(expected);
                    assertThat(seen.get(0)).isEqualTo("gambar-6.jpg");
                });
    }

    private void undone(Consumer<Shelf> work) {
        database.undone(
                entities -> {
                    work.accept(new Shelf(entities));
                    return true;
                });
    }

    private static LibraryFilter words(String words) {
        return new LibraryFilter(words, null, "", "", null, null, null, null, null, null, "");
    }

    private static LibraryFilter kind(Kind kind) {
        return new LibraryFilter("", kind, "", "", null, null, null, null, null, null, "");
    }

    private static LibraryFilter use(Use use) {
        return new LibraryFilter("", null, "", "", null, null, null, null, use, null, "");
    }

    private static LibraryFilter spoken(Spoken spoken) {
        return new LibraryFilter("", null, "", "", null, null, null, null, null, spoken, "");
    }

    private static LibraryFilter ofPost(String post) {
        return new LibraryFilter("", null, "", "", null, null, null, null, null, null, post);
    }

    private static LibraryFilter filter(
            String mission,
            String person,
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable Licence licence,
            @Nullable LocalDate ends) {
        return new LibraryFilter(
                "", null, mission, person, since, until, licence, ends, null, null, "");
    }

    private static MediaWords licence(LocalDate ends) {
        return new MediaWords("", "", "", "CC BY 4.0", ends);
    }
}
