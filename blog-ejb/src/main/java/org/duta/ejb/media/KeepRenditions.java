package org.duta.ejb.media;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duta.ejb.kernel.FaultPoints;
import org.duta.model.media.MediaFile;
import org.duta.model.media.PictureFormat;
import org.duta.model.media.PictureSize;

/** The renditions of a picture are made: all of them are there at once. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class KeepRenditions {

    @PersistenceContext EntityManager entities;
    @Inject MediaQueue queue;
    @Inject Blobs blobs;
    @Inject FaultPoints faults;

    /**
     * What was made of one picture.
     *
     * @param folder where its renditions are, by the names of {@link PictureTool#name}
     */
    public record Made(
            PictureSize upright,
            List<PictureSize> sizes,
            Set<PictureFormat> formats,
            Path folder) {}

    public void keep(UUID id, Made made) {
        queue.waiting(id).ifPresent(file -> keep(file, made));
    }

    private void keep(MediaFile file, Made made) {
        for (PictureSize size : made.sizes()) {
            for (PictureFormat format : made.formats()) {
                add(file.id(), size, format, made.folder());
            }
        }
        file.ready(made.upright());
        // Whoever draws its card needn't wait for the end of this lease.
        entities.createNativeQuery("update media_file set leased_until = null where id = ?1")
                .setParameter(1, file.id())
                .executeUpdate();
        faults.reach("media.derived");
    }

    private void add(UUID id, PictureSize size, PictureFormat format, Path folder) {
        Path made = folder.resolve(PictureTool.name(size, format));
        entities.createNativeQuery(
                        "insert into media_rendition (media_id, width, height, format, sha256)"
                                + " values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, id)
                .setParameter(2, size.width())
                .setParameter(3, size.height())
                .setParameter(4, format.name())
                .setParameter(5, blobs.keep(made).sha256())
                .executeUpdate();
    }
}
