package org.duta.ejb.media;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.media.MediaFile;
import org.duta.model.media.MediaState;
import org.duta.model.media.Picture;
import org.duta.model.media.PictureFormat;
import org.duta.model.media.PictureSize;
import org.duta.model.media.PublicDocument;
import org.duta.model.media.Recording;
import org.duta.model.media.RecordingFormat;
import org.duta.model.media.SpokenWords;

/** Finds files, and what was made of them. Whether somebody may see one is asked elsewhere. */
@Stateless
public class MediaFinder {

    private static final String GLIMPSE = "data:image/jpeg;base64,";

    @PersistenceContext EntityManager entities;
    @Inject Blobs blobs;

    /**
     * One rendition's bytes.
     *
     * @param sha256 what they are known by
     */
    public record Rendition(String sha256, long size, PictureFormat format) {}

    public Optional<MediaFile> find(UUID id) {
        return Optional.ofNullable(entities.find(MediaFile.class, id));
    }

    /** Those that it has taken the place of, and those that they had, the latest first. */
    public List<MediaFile> replacedBy(UUID id) {
        List<?> files =
                entities.createNativeQuery(
                                "with recursive older (id) as (select f.id from media_file f"
                                        + " where f.replaced_by = ?1 union select f.id"
                                        + " from media_file f join older o on f.replaced_by = o.id)"
                                        + " select f.* from media_file f join older using (id)"
                                        + " order by f.replaced_at desc, f.id",
                                MediaFile.class)
                        .setParameter(1, id)
                        .getResultList();
        return files.stream().map(MediaFile.class::cast).toList();
    }

    /** Nothing if it isn't ready. */
    public Optional<Picture> picture(UUID id) {
        return find(id).filter(file -> file.state() == MediaState.READY && file.type().isPicture())
                .map(this::picture);
    }

    private Picture picture(MediaFile file) {
        List<?> rows =
                entities.createNativeQuery(
                                "select width, height, format from media_rendition"
                                        + " where media_id = ?1 order by width, format")
                        .setParameter(1, file.id())
                        .getResultList();
        Set<PictureSize> sizes = new LinkedHashSet<>();
        Set<PictureFormat> formats = EnumSet.noneOf(PictureFormat.class);
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            sizes.add(new PictureSize((Integer) row[0], (Integer) row[1]));
            formats.add(PictureFormat.valueOf((String) row[2]));
        }
        return new Picture(file.id(), List.copyOf(sizes), formats);
    }

    /** What others may have of a recording; nothing if it isn't ready. */
    public Optional<Recording> recording(UUID id) {
        List<?> rows =
                entities.createNativeQuery(
                                "select r.format, b.size, r.milliseconds, r.width, r.height"
                                        + " from media_recording r join media_blob b"
                                        + " using (sha256) where r.media_id = ?1")
                        .setParameter(1, id)
                        .getResultList();
        return rows.stream().map(row -> recording(id, (Object[]) row)).findFirst();
    }

    private Recording recording(UUID id, Object[] row) {
        return new Recording(
                id,
                RecordingFormat.valueOf((String) row[0]),
                (Long) row[1],
                Duration.ofMillis((Long) row[2]),
                row[3] == null
                        ? Optional.empty()
                        : Optional.of(new PictureSize((Integer) row[3], (Integer) row[4])),
                languages(id, SpokenWords.Kind.CAPTIONS),
                languages(id, SpokenWords.Kind.TRANSCRIPT));
    }

    /** Captions can be read as well: who has them needs no transcript beside them. */
    private List<LanguageTag> languages(UUID id, SpokenWords.Kind kind) {
        List<?> tags =
                entities.createNativeQuery(
                                "select distinct language from media_words where media_id = ?1"
                                        + " and (kind = ?2 or ?2 = 'TRANSCRIPT') order by language")
                        .setParameter(1, id)
                        .setParameter(2, kind.name())
                        .getResultList();
        return tags.stream().map(tag -> LanguageTag.of((String) tag)).toList();
    }

    /** The SHA-256 of what is given out of a recording. */
    public Optional<String> playable(UUID id) {
        List<?> rows =
                entities.createNativeQuery("select sha256 from media_recording where media_id = ?1")
                        .setParameter(1, id)
                        .getResultList();
        return rows.stream().map(String.class::cast).findFirst();
    }

    /** What others may have of a document; nothing if it isn't ready. */
    public Optional<PublicDocument> document(UUID id) {
        List<?> rows =
                entities.createNativeQuery(
                                "select d.sha256, b.size, d.pages from media_document d"
                                        + " join media_blob b using (sha256)"
                                        + " where d.media_id = ?1")
                        .setParameter(1, id)
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new PublicDocument(
                                        id, (String) row[0], (Long) row[1], (Integer) row[2]))
                .findFirst();
    }

    public Optional<Rendition> rendition(UUID id, int width, PictureFormat format) {
        List<?> rows =
                entities.createNativeQuery(
                                "select b.sha256, b.size from media_rendition r join media_blob b"
                                        + " using (sha256) where r.media_id = ?1 and r.width = ?2"
                                        + " and r.format = ?3")
                        .setParameter(1, id)
                        .setParameter(2, width)
                        .setParameter(3, format.name())
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Rendition((String) row[0], (Long) row[1], format))
                .findFirst();
    }

    /** The part of it that previews of links show; nothing before it is drawn. */
    public Optional<Rendition> card(UUID id) {
        List<?> rows =
                entities.createNativeQuery(
                                "select b.sha256, b.size from media_card c join media_blob b"
                                        + " using (sha256) where c.media_id = ?1")
                        .setParameter(1, id)
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Rendition((String) row[0], (Long) row[1], PictureFormat.JPEG))
                .findFirst();
    }

    /** Those of some files that nobody gets now. */
    public Set<UUID> withheld(Collection<UUID> ids) {
        List<?> rows =
                entities.createNativeQuery(
                                "select id from media_file where withheld_at is not null"
                                        + " and id = any(cast(?1 as uuid[]))")
                        .setParameter(1, array(ids))
                        .getResultList();
        return rows.stream().map(UUID.class::cast).collect(Collectors.toUnmodifiableSet());
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /**
     * What is shown of pictures while they load: addresses that hold them ({@code data:}), of those
     * that have one and aren't withheld.
     */
    public Map<UUID, String> glimpses(Collection<UUID> ids) {
        List<?> rows =
                entities.createNativeQuery(
                                "select g.media_id, encode(g.jpeg, 'base64') from media_glimpse g"
                                        + " join media_file f on f.id = g.media_id"
                                        + " where g.media_id = any(cast(?1 as uuid[]))"
                                        + " and f.withheld_at is null")
                        .setParameter(1, array(ids))
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(
                        Collectors.toMap(
                                row -> (UUID) row[0],
                                row -> GLIMPSE + ((String) row[1]).replace("\n", "")));
    }

    /**
     * A part of what is kept under that name. To be closed.
     *
     * @param from bytes before it
     */
    public InputStream open(String sha256, long from, long length) throws IOException {
        return blobs.open(sha256, from, length);
    }

    /** To be closed. */
    public InputStream open(Rendition rendition) throws IOException {
        return blobs.open(rendition.sha256());
    }
}
