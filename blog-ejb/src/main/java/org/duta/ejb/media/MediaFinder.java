package org.duta.ejb.media;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duta.model.media.MediaFile;
import org.duta.model.media.MediaState;
import org.duta.model.media.Picture;
import org.duta.model.media.PictureFormat;
import org.duta.model.media.PictureSize;

/** Finds files, and what was made of them. Whether somebody may see one is asked elsewhere. */
@Stateless
public class MediaFinder {

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
        return find(id).filter(file -> file.state() == MediaState.READY).map(this::picture);
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

    /** To be closed. */
    public InputStream open(Rendition rendition) throws IOException {
        return blobs.open(rendition.sha256());
    }
}
