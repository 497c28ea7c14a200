package org.duta.ejb.publication;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.duta.ejb.publication.PublishedPost.Correction;
import org.duta.ejb.publication.PublishedPost.Replacement;
import org.duta.ejb.publication.PublishedPost.Translation;
import org.duta.ejb.publication.PublishedPost.Withdrawal;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.mission.MissionName;
import org.duta.model.post.AuthorsColumn;
import org.duta.model.post.PostKind;
import org.duta.model.publication.proof.Signature;
import org.jspecify.annotations.Nullable;

/** A row of {@link PublicationQuery}, by the places of its columns. */
final class PublicationRow {

    private final Object[] columns;

    PublicationRow(Object[] columns) {
        this.columns = columns;
    }

    UUID id() {
        return (UUID) columns[0];
    }

    UUID group() {
        return (UUID) columns[3];
    }

    @Nullable UUID replacementId() {
        return (UUID) columns[28];
    }

    PageCursor cursor() {
        return new PageCursor(time(17), (Long) columns[24]);
    }

    List<String> missions() {
        List<String> codes = new ArrayList<>(words(13));
        codes.add(text(1));
        return codes;
    }

    PublishedPost post(
            Map<String, MissionName> names,
            List<Translation> translations,
            @Nullable Replacement replacement) {
        return new PublishedPost(
                id(),
                "/" + text(1) + "/" + text(2),
                Objects.requireNonNull(names.get(text(1))),
                words(13).stream().map(names::get).toList(),
                AuthorsColumn.fromJson(text(14)),
                new LanguageTag(text(11)),
                translations,
                PostKind.valueOf(text(12)),
                text(6),
                text(7),
                text(10),
                text(9),
                text(8),
                words(15),
                words(16),
                time(17),
                time(18),
                (Integer) columns[4],
                columns[19] == null ? null : new Correction(text(19), time(20)),
                columns[22] == null ? null : new Withdrawal(text(21), time(22), replacement),
                text(5),
                columns[25] == null ? null : new Signature(text(25), text(26), text(27)),
                (Long) columns[23]);
    }

    private String text(int column) {
        return (String) columns[column];
    }

    private Instant time(int column) {
        return ((Timestamp) columns[column]).toInstant();
    }

    private List<String> words(int column) {
        String joined = text(column);
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }
}
