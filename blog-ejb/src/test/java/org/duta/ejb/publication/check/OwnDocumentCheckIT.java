package org.duta.ejb.publication.check;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.ejb.kernel.Wired;
import org.duta.ejb.media.MediaFinder;
import org.duta.ejb.media.MediaFixture;
import org.duta.ejb.publication.RegisterFixture;
import org.duta.model.kernel.Reason;
import org.duta.model.media.MediaFile;
import org.duta.model.media.MediaWords;
import org.duta.model.post.PostKind;
import org.duta.model.post.RevisionContent;
import org.duta.model.publication.check.CheckedContent;
import org.duta.model.render.BodyParts;
import org.junit.jupiter.api.Test;

/** What is asked of a text that places documents. All is undone. */
class OwnDocumentCheckIT {

    private static final String LABEL = " \"periodic id 2027-03-02\"";

    private final TestDatabase database = TestDatabase.get();

    @Test
    void its_class_language_and_date_are_asked_for_and_that_it_stands_alone() {
        assertThat(codes("[Laporan](/media/%s" + LABEL + ")")).isEmpty();
        assertThat(codes("[Laporan](/media/%s)")).containsExactly("check-document-label");
        assertThat(codes("[Laporan](/media/%s \"berkala id 2027-03-02\")"))
                .containsExactly("check-document-label");
        assertThat(codes("Baca [laporan](/media/%s" + LABEL + ")."))
                .containsExactly("check-document-within");
        assertThat(codes("[](/media/%s" + LABEL + ")")).containsExactly("check-document-title");
    }

    private List<String> codes(String text) {
        return database.undone(
                entities ->
                        findings(entities, text.formatted(RegisterFixture.ready(entities, "x"))));
    }

    @Test
    void one_that_is_not_ready_or_cannot_be_is_pointed_out() {
        assertThat(
                        database.<List<String>>undone(
                                entities ->
                                        findings(
                                                entities,
                                                placed(RegisterFixture.brought(entities)))))
                .containsExactly("check-document-not-ready");
        assertThat(
                        database.<List<String>>undone(
                                entities -> {
                                    UUID id = RegisterFixture.brought(entities);
                                    entities.find(MediaFile.class, id).refuse("pdf-scan");
                                    entities.flush();
                                    return findings(entities, placed(id));
                                }))
                .containsExactly("check-document-refused");
    }

    @Test
    void a_licence_that_has_ended_is_pointed_out() {
        assertThat(licensedUntil(LocalDate.now(ZoneOffset.UTC).plusDays(1))).isEmpty();
        assertThat(licensedUntil(LocalDate.of(2026, 1, 31)))
                .containsExactly("check-document-licence");
    }

    private List<String> licensedUntil(LocalDate day) {
        return database.undone(
                entities -> {
                    UUID id = RegisterFixture.ready(entities, "x");
                    entities.find(MediaFile.class, id)
                            .describe(new MediaWords("", "", "", "CC BY 4.0", day));
                    entities.flush();
                    return findings(entities, placed(id));
                });
    }

    private static String placed(UUID id) {
        return "[Laporan](/media/" + id + LABEL + ")";
    }

    private static List<String> findings(EntityManager entities, String text) {
        RevisionContent content =
                new RevisionContent(
                        "Judul",
                        "",
                        text,
                        "id",
                        PostKind.STORY,
                        "tokyo",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        return Wired.on(entities, Clock.systemUTC())
                .with(MediaFinder.class, MediaFixture.finder(entities))
                .get(OwnDocumentCheck.class)
                .findings(
                        new CheckedContent(
                                content, BodyParts.of(content.text()), List.of(), List.of()),
                        UUID.randomUUID())
                .map(Reason::code)
                .toList();
    }
}
