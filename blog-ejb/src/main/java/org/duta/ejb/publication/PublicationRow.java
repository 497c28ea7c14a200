package org.duta.ejb.publication;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    PageCursor cursor() {
        return new PageCursor(time(17), (Long) columns[24]);
    }

    PublishedPost post() {
        MissionName mission = name(text(1));
        return new PublishedPost(
                id(),
                "/" + mission.code() + "/" + text(2),
                mission,
                items(13, PublicationRow::name),
                AuthorsColumn.fromJson(text(14)),
                new LanguageTag(text(11)),
                items(3, PublicationRow::translation),
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
                columns[22] == null ? null : new Withdrawal(text(21), time(22), replacement()),
                text(5),
                columns[25] == null ? null : new Signature(text(25), text(26), text(27)),
                (Boolean) columns[29],
                words(30).stream().map(UUID::fromString).collect(Collectors.toUnmodifiableSet()),
                (Long) columns[23]);
    }

    private @Nullable Replacement replacement() {
        if (columns[28] == null) {
            return null;
        }
        String[] parts = text(28).split(PublicationQuery.PART, 5);
        return new Replacement(
                UUID.fromString(parts[0]),
                "/" + parts[1] + "/" + parts[2],
                parts[4],
                new LanguageTag(parts[3]));
    }

    private static MissionName name(String joined) {
        String[] parts = joined.split(PublicationQuery.PART, -1);
        return new MissionName(parts[0], parts[1], parts[2]);
    }

    private static Translation translation(String joined) {
        String[] parts = joined.split(PublicationQuery.PART, -1);
        return new Translation(
                new LanguageTag(parts[0]),
                UUID.fromString(parts[1]),
                "/" + parts[2] + "/" + parts[3]);
    }

    private <T> List<T> items(int column, Function<String, T> form) {
        return columns[column] == null
                ? List.of()
                : Stream.of(text(column).split(PublicationQuery.ITEM, -1)).map(form).toList();
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
