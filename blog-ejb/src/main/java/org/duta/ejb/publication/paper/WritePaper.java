package org.duta.ejb.publication.paper;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.duta.ejb.media.MediaFinder;
import org.duta.ejb.media.box.BoxSettings;
import org.duta.ejb.post.Posts;
import org.duta.ejb.post.Revisions;
import org.duta.ejb.publication.PostPictures;
import org.duta.ejb.publication.PublishedPost;
import org.duta.ejb.publication.paper.Made.Outcome;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.CanonicalJson;
import org.duta.model.kernel.NotFound;
import org.duta.model.media.MediaFile.Bytes;
import org.duta.model.media.box.BoxFailure;
import org.duta.model.media.box.BoxFailure.Why;
import org.duta.model.post.Post;
import org.duta.model.post.Revision;
import org.duta.model.publication.paper.Paper;
import org.duta.model.publication.paper.Paper.Album;
import org.duta.model.publication.paper.PaperFormat;
import org.duta.model.publication.paper.PaperHtml;
import org.duta.model.publication.paper.PdfTask;
import org.duta.model.publication.paper.WordFile;
import org.duta.model.render.Pictures;

/** Writes a post for the file, once for each thing that it says. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WritePaper {

    /** Another one makes all papers anew. */
    private static final String WRITER = "1";

    @Inject Posts posts;
    @Inject Revisions revisions;
    @Inject PaperContents contents;
    @Inject KeptPapers kept;
    @Inject PaperBox box;
    @Inject PaperSettings settings;
    @Inject BoxSettings boxes;
    @Inject PostPictures pictures;
    @Inject MediaFinder media;

    /** The live edition, with the pictures that it shows. */
    public Made of(PublishedPost post, PaperFormat format) {
        Pictures own = pictures.of(post.id());
        return write(
                contents.of(post),
                id -> pictures.isPublic(id) ? own.find(id) : Optional.empty(),
                format);
    }

    /**
     * A revision.
     *
     * @throws NotFound if the actor may not read the post, or it has no such revision
     */
    public Made of(Actor actor, UUID postId, int number, PaperFormat format) {
        Post post = posts.read(actor, postId);
        Revision revision = revisions.get(postId, number);
        return write(contents.of(post, revision), pictures.of(postId), format);
    }

    /** To be closed. */
    public InputStream open(Bytes bytes) throws IOException {
        return kept.open(bytes);
    }

    private Made write(Paper paper, Pictures allowed, PaperFormat format) {
        String key =
                CanonicalJson.sha256(
                        WRITER + format + settings.han() + PaperHtml.of(paper) + paper.text());
        return kept.find(key)
                .orElseGet(() -> make(key, paper, new PaperAlbum(media, allowed), format));
    }

    private Made make(String key, Paper paper, Album album, PaperFormat format) {
        try {
            Path work = Files.createTempFile(boxes.folder(), "paper", "");
            try {
                return format == PaperFormat.WORD
                        ? word(key, paper, album, work)
                        : pdf(key, paper, album, work);
            } finally {
                Files.delete(work);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Made word(String key, Paper paper, Album album, Path work) throws IOException {
        try (OutputStream out = Files.newOutputStream(work)) {
            WordFile.write(paper, album, out);
        }
        return kept.keep(key, work);
    }

    private Made pdf(String key, Paper paper, Album album, Path work) throws IOException {
        Files.writeString(work, PaperHtml.withPictures(paper, album));
        try {
            return box.run(work, settings.han(), out -> result(key, out), Made.not(Outcome.BUSY));
        } catch (BoxFailure e) {
            return e.why() == Why.BUSY
                    ? Made.not(Outcome.BUSY)
                    : kept.refuse(key, Outcome.TOO_MUCH);
        }
    }

    private Made result(String key, Path output) {
        Path pdf = output.resolve(PdfTask.PDF);
        return Files.exists(pdf) ? kept.keep(key, pdf) : kept.refuse(key, Outcome.NO_FONT);
    }
}
