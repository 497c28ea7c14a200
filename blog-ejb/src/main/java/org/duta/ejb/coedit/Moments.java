package org.duta.ejb.coedit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.duta.model.coedit.Moment;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.post.Edition;
import org.duta.model.post.Post;
import org.duta.model.post.text.Attribution;

/** The history of a post's live text: of the current edition, whether it is open or not. */
@Stateless
public class Moments {

    @Inject LiveTexts texts;

    /** The text as it was at a moment, and who had typed what. */
    public record TextThen(Moment moment, String text, Attribution attribution) {}

    /** Oldest first; the beginning and the text as it is now are among them. */
    public List<Moment> all(Actor actor, UUID postId) {
        return texts.moments(settled(actor, postId).current());
    }

    /**
     * The text as it was at any version, with the moment of it, whether one was taken or not.
     *
     * @throws NotFound if the text of the current edition has had no such version
     */
    public TextThen at(Actor actor, UUID postId, long version) {
        Edition edition = settled(actor, postId).current();
        requireHad(edition, version);
        var then = texts.at(edition, version);
        return new TextThen(texts.moment(edition, version), then.text(), then.attribution());
    }

    private Post settled(Actor actor, UUID postId) {
        Post post = texts.read(actor, postId);
        texts.beginIfMissing(postId);
        return post;
    }

    /**
     * @throws NotFound if a settled text has had no such version
     */
    static void requireHad(Edition edition, long version) {
        if (version < 0 || version > edition.textVersion()) {
            throw new NotFound(Problem.NOT_FOUND, Reason.of("version-not-found"));
        }
    }
}
