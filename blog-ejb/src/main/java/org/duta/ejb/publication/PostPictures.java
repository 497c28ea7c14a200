package org.duta.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.duta.ejb.media.MediaFinder;
import org.duta.ejb.media.MediaView;
import org.duta.model.identity.Actor;
import org.duta.model.media.MediaAddress;
import org.duta.model.media.MediaFile;
import org.duta.model.media.Picture;
import org.duta.model.media.PublicDocument;
import org.duta.model.media.Recording;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;
import org.duta.model.render.BodyParts;
import org.duta.model.render.Pictures;

/**
 * Which pictures a post may show, and who may see one. A picture that was brought for a post is
 * that post's and its language versions' alone: whoever may not read the draft may not see it, and
 * no other post can make it public.
 */
@Stateless
public class PostPictures {

    @PersistenceContext EntityManager entities;
    @Inject MediaFinder media;

    /** Those that a text of this post may show. */
    public Pictures of(UUID postId) {
        return new Pictures() {
            @Override
            public Optional<Picture> find(UUID id) {
                return pictureFor(postId, id);
            }

            @Override
            public Optional<Recording> recording(UUID id) {
                return recordingFor(postId, id);
            }

            @Override
            public Optional<PublicDocument> document(UUID id) {
                return documentFor(postId, id);
            }
        };
    }

    private Optional<Recording> recordingFor(UUID postId, UUID id) {
        return media.find(id)
                .filter(file -> isFor(file, postId))
                .flatMap(file -> media.recording(id));
    }

    private Optional<PublicDocument> documentFor(UUID postId, UUID id) {
        return media.find(id)
                .filter(file -> isFor(file, postId))
                .flatMap(file -> media.document(id));
    }

    private Optional<Picture> pictureFor(UUID postId, UUID id) {
        return media.find(id)
                .filter(file -> isFor(file, postId))
                .flatMap(file -> media.picture(id));
    }

    /** Whether a text of the post may show the file. */
    public boolean isFor(MediaFile file, UUID postId) {
        UUID home = file.postId().orElse(postId);
        return home.equals(postId)
                || (Boolean)
                        entities.createNativeQuery(
                                        "select count(distinct translation_group) = 1 from post"
                                                + " where id in (?1, ?2)")
                                .setParameter(1, home)
                                .setParameter(2, postId)
                                .getSingleResult();
    }

    /** Whether a text of the post names the file, and may show it. */
    public boolean isIn(UUID postId, String text, UUID id) {
        return text.contains(MediaAddress.of(id))
                && media.find(id).filter(file -> isFor(file, postId)).isPresent();
    }

    /** Those that the text shows are public from this transaction on, and no others of the post. */
    public void show(UUID postId, String text) {
        entities.createNativeQuery("delete from shown_media where post_id = ?1")
                .setParameter(1, postId)
                .executeUpdate();
        if (text.contains("/media/")) {
            BodyParts parts = BodyParts.of(text);
            Stream.concat(
                            ids(parts.pictures(), BodyParts.Picture::address)
                                    .filter(id -> pictureFor(postId, id).isPresent()),
                            ids(parts.links(), BodyParts.Reference::address)
                                    .filter(id -> of(postId).path(id).isPresent()))
                    .distinct()
                    .forEach(id -> add(postId, id));
        }
    }

    private void add(UUID postId, UUID mediaId) {
        entities.createNativeQuery("insert into shown_media (post_id, media_id) values (?1, ?2)")
                .setParameter(1, postId)
                .setParameter(2, mediaId)
                .executeUpdate();
    }

    private static <T> Stream<UUID> ids(List<T> parts, Function<T, String> address) {
        return parts.stream()
                .flatMap(part -> MediaAddress.find(address.apply(part)).stream())
                .map(MediaAddress::id);
    }

    /** Nothing if it is a picture from elsewhere. */
    public static Optional<MediaAddress> addressOf(BodyParts.Picture picture) {
        return MediaAddress.find(picture.address());
    }

    /** Whether a live post shows it. */
    public boolean isPublic(UUID mediaId) {
        return (Boolean)
                entities.createNativeQuery(
                                "select exists (select from shown_media s join publication p"
                                        + " using (post_id) where s.media_id = ?1"
                                        + " and p.withdrawn_at is null)")
                        .setParameter(1, mediaId)
                        .getSingleResult();
    }

    /** A file, if that person may see it. */
    public Optional<MediaView> view(Actor actor, UUID id) {
        return media.find(id).filter(file -> maySee(actor, file)).map(MediaView::of);
    }

    /** Those that a file has taken the place of, as far as that person may see them. */
    public List<MediaView> replacedBy(Actor actor, UUID id) {
        return media.replacedBy(id).stream()
                .filter(file -> maySee(actor, file))
                .map(MediaView::of)
                .toList();
    }

    /** The library is open to everybody in the workspace. */
    private boolean maySee(Actor actor, MediaFile file) {
        return file.postId()
                .map(home -> PostPolicy.mayRead(actor, entities.find(Post.class, home)).isAllowed())
                .orElse(true);
    }

    /** Whether that person may bring pictures for the post. */
    public boolean mayBringFor(Actor actor, UUID postId) {
        Post post = entities.find(Post.class, postId);
        return post != null && PostPolicy.mayWrite(actor, post).isAllowed();
    }
}
