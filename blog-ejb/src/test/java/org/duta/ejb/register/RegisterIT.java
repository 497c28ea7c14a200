package org.duta.ejb.register;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.ejb.publication.RegisterFixture;
import org.duta.ejb.publication.proof.LiveFixture;
import org.duta.ejb.register.RegisterFinder.RegisterPage;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.media.DocumentClass;
import org.duta.model.media.MediaFile;
import org.duta.model.media.Withholding;
import org.duta.model.publication.words.SearchWords;
import org.junit.jupiter.api.Test;

/** What stands in the register of public documents. Every test undoes what it does. */
class RegisterIT {

    private static final Instant FIRST = Instant.parse("2027-03-02T02:00:00Z");
    private static final Instant LATER = Instant.parse("2027-04-01T02:00:00Z");

    private final TestDatabase database = TestDatabase.get();
    private final UUID post = new LiveFixture(database).live("Laporan.");

    @Test
    void a_document_is_found_by_what_the_cleared_text_says_and_by_its_own_words() {
        undone(
                entities -> {
                    UUID id = ready(entities, "Anggaran pembangunan gedung kedutaan dikucurkan.");
                    enter(entities, place("Laporan tahunan", id, "periodic id 2027-03-02"), FIRST);

                    RegisterEntry entry = all(entities).get(0);
                    assertThat(entry.title()).isEqualTo("Laporan tahunan");
                    assertThat(entry.label()).hasToString("periodic id 2027-03-02");
                    assertThat(entry.document().id()).isEqualTo(id);
                    assertThat(entry.document().sha256()).hasSize(64);
                    assertThat(entry.document().bytes()).isEqualTo(1234);
                    assertThat(entry.document().pages()).isEqualTo(3);
                    assertThat(entry.post().id()).isEqualTo(post);
                    assertThat(entry.enteredAt()).isEqualTo(FIRST);

                    assertThat(found(entities, "dikucurkan")).hasSize(1);
                    assertThat(found(entities, "tahunan")).hasSize(1);
                    assertThat(found(entities, "bangun gedung")).hasSize(1);
                    assertThat(found(entities, "gedung -anggaran")).isEmpty();
                    assertThat(found(entities, "visa")).isEmpty();
                });
    }

    @Test
    void languages_without_spaces_are_found_too() {
        undone(
                entities -> {
                    UUID id = ready(entities, "大使馆预算报告全文");
                    enter(entities, place("年度报告", id, "anytime zh 2027-01-05"), FIRST);
                    assertThat(found(entities, "预算")).hasSize(1);
                    assertThat(found(entities, "年度")).hasSize(1);
                    assertThat(found(entities, "签证")).isEmpty();
                });
    }

    @Test
    void the_next_edition_changes_what_is_said_of_it_and_takes_out_what_it_no_longer_places() {
        undone(
                entities -> {
                    UUID one = ready(entities, "Isi pertama.");
                    UUID two = ready(entities, "Isi kedua.");
                    String kept = place("Tetap", two, "anytime id 2027-01-01");
                    enter(entities, place("Lama", one, "periodic id 2027-03-02") + kept, FIRST);
                    enter(entities, place("Baru", one, "immediate id 2027-03-03") + kept, LATER);

                    assertThat(all(entities))
                            .extracting(RegisterEntry::title)
                            .containsExactly("Baru", "Tetap");
                    assertThat(all(entities))
                            .extracting(RegisterEntry::enteredAt)
                            .containsOnly(FIRST);
                    assertThat(all(entities))
                            .extracting(RegisterEntry::changedAt)
                            .containsExactly(LATER, FIRST);
                    assertThat(found(entities, "lama")).isEmpty();

                    enter(entities, kept, LATER);
                    assertThat(all(entities))
                            .extracting(RegisterEntry::title)
                            .containsExactly("Tetap");
                    enter(entities, "Tanpa dokumen.", LATER);
                    assertThat(all(entities)).isEmpty();
                });
    }

    @Test
    void only_what_stands_alone_with_a_whole_label_is_entered_and_only_once() {
        undone(
                entities -> {
                    UUID id = ready(entities, "Isi.");
                    String whole = place("Benar", id, "periodic id 2027-03-02");
                    for (String not :
                            List.of(
                                    "[Tanpa](/media/" + id + ")",
                                    "Baca [ini](/media/"
                                            + id
                                            + " \"periodic id 2027-03-02\") dulu.",
                                    place("Golongan", id, "secret id 2027-03-02"),
                                    place("Bahasa", id, "periodic xx 2027-03-02"),
                                    place("Hari", id, "periodic id 2027-02-30"),
                                    place("Berkas", UUID.randomUUID(), "periodic id 2027-03-02"),
                                    place(
                                            "Belum siap",
                                            RegisterFixture.brought(entities),
                                            "periodic id 2027-03-02"))) {
                        enter(entities, not, FIRST);
                        assertThat(all(entities)).as(not).isEmpty();
                    }
                    enter(entities, whole + whole, FIRST);
                    assertThat(all(entities)).hasSize(1);
                });
    }

    @Test
    void what_is_withdrawn_is_shown_to_nobody_until_it_is_restored() {
        undone(
                entities -> {
                    UUID id = ready(entities, "Isi yang ditarik.");
                    enter(entities, place("Ditarik", id, "periodic id 2027-03-02"), FIRST);
                    sql(entities, "withdrawn_at = now(), withdrawal_reason = 'Salah'");
                    assertThat(all(entities)).isEmpty();
                    assertThat(found(entities, "ditarik")).isEmpty();
                    assertThat(finder(entities).newest(50)).isEmpty();
                    assertThat(finder(entities).languages()).isEmpty();
                    sql(entities, "withdrawn_at = null, withdrawal_reason = null");
                    assertThat(all(entities)).hasSize(1);
                });
    }

    @Test
    void what_is_withheld_is_not_in_it_until_it_is_released() {
        undone(
                entities -> {
                    UUID id = ready(entities, "Isi yang ditahan.");
                    enter(entities, place("Ditahan", id, "periodic id 2027-03-02"), FIRST);
                    MediaFile file = entities.find(MediaFile.class, id);
                    file.withhold(new Withholding("keeper", FIRST, "Keliru."));
                    entities.flush();
                    assertThat(all(entities)).isEmpty();
                    assertThat(found(entities, "ditahan")).isEmpty();
                    assertThat(finder(entities).newest(50)).isEmpty();
                    assertThat(finder(entities).languages()).isEmpty();
                    assertThat(finder(entities).missions()).isEmpty();
                    file.release();
                    entities.flush();
                    assertThat(all(entities)).hasSize(1);
                });
    }

    @Test
    void pages_follow_each_other_by_the_date_of_the_document_and_are_narrowed() {
        undone(
                entities -> {
                    StringBuilder text = new StringBuilder();
                    for (int day = 10; day < 15; day++) {
                        UUID id = ready(entities, "Isi " + day);
                        String kind = day == 12 ? "immediate en" : "periodic id";
                        text.append(place("Hari " + day, id, kind + " 2027-03-" + day));
                    }
                    enter(entities, text.toString(), FIRST);
                    RegisterPage first = page(entities, RegisterQuestion.EVERYTHING, null, 3);
                    assertThat(first.entries())
                            .extracting(RegisterEntry::title)
                            .containsExactly("Hari 14", "Hari 13", "Hari 12");
                    RegisterPage second =
                            page(entities, RegisterQuestion.EVERYTHING, first.next(), 3);
                    assertThat(second.entries())
                            .extracting(RegisterEntry::title)
                            .containsExactly("Hari 11", "Hari 10");
                    assertThat(second.next()).isNull();
                    assertThat(
                                    page(
                                                    entities,
                                                    new RegisterQuestion(
                                                            null,
                                                            DocumentClass.IMMEDIATE,
                                                            null,
                                                            null),
                                                    null,
                                                    9)
                                            .entries())
                            .hasSize(1);
                    assertThat(
                                    page(
                                                    entities,
                                                    new RegisterQuestion(
                                                            null, null, LanguageTag.of("id"), null),
                                                    null,
                                                    9)
                                            .entries())
                            .hasSize(4);
                    assertThat(
                                    page(
                                                    entities,
                                                    new RegisterQuestion(
                                                            null, null, null, "nowhere"),
                                                    null,
                                                    9)
                                            .entries())
                            .isEmpty();
                    assertThat(finder(entities).languages())
                            .containsExactly(LanguageTag.of("en"), LanguageTag.of("id"));
                });
    }

    private void undone(Consumer<EntityManager> work) {
        database.undone(
                entities -> {
                    work.accept(entities);
                    return null;
                });
    }

    private static UUID ready(EntityManager entities, String words) {
        return RegisterFixture.ready(entities, words);
    }

    private static String place(String title, UUID id, String label) {
        return "[" + title + "](/media/" + id + " \"" + label + "\")\n\n";
    }

    private void enter(EntityManager entities, String text, Instant at) {
        RegisterFixture.in(entities).enter(post, text, at);
    }

    private void sql(EntityManager entities, String set) {
        entities.createNativeQuery("update publication set " + set + " where post_id = ?1")
                .setParameter(1, post)
                .executeUpdate();
    }

    private static RegisterFinder finder(EntityManager entities) {
        RegisterFinder finder = new RegisterFinder();
        finder.entities = entities;
        return finder;
    }

    private static RegisterPage page(
            EntityManager entities,
            RegisterQuestion question,
            @org.jspecify.annotations.Nullable RegisterCursor after,
            int limit) {
        return finder(entities).page(question, after, limit);
    }

    private static List<RegisterEntry> all(EntityManager entities) {
        return page(entities, RegisterQuestion.EVERYTHING, null, 50).entries();
    }

    private static List<RegisterEntry> found(EntityManager entities, String words) {
        return page(
                        entities,
                        new RegisterQuestion(SearchWords.of(words), null, null, null),
                        null,
                        50)
                .entries();
    }
}
