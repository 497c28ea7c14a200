package org.duta.ejb.desk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duta.ejb.coedit.LiveTexts;
import org.duta.ejb.coedit.MarginDraft;
import org.duta.ejb.coedit.ReplaceText;
import org.duta.ejb.coedit.WriteInMargin;
import org.duta.ejb.media.ReceiveMedia;
import org.duta.ejb.media.document.KeptDocuments;
import org.duta.ejb.media.document.KeptDocuments.Kept;
import org.duta.ejb.post.CreatePost;
import org.duta.ejb.post.NewPost;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.media.document.Picture;
import org.duta.model.media.document.ReadDocument;
import org.duta.model.media.document.Remark;
import org.duta.model.post.PostKind;
import org.jspecify.annotations.Nullable;

/**
 * Begins a post with the document that a person was shown: its text, its pictures, and its tracked
 * changes and comments in the margin, all or nothing.
 */
@Stateless
public class AcceptDocument {

    /** UTF-16 units of a document's comment in one of the margin's, which has its author too. */
    private static final int LONGEST = 4_000;

    @Inject KeptDocuments kept;
    @Inject CreatePost createPost;
    @Inject ReceiveMedia receiveMedia;
    @Inject ReplaceText replaceText;
    @Inject LiveTexts texts;
    @Inject WriteInMargin writeInMargin;

    /**
     * @return the post's id
     * @throws NotFound if the document isn't kept any more
     */
    public UUID accept(Actor actor, String mission, LanguageTag language, String title) {
        Kept found =
                kept.find(actor)
                        .orElseThrow(
                                () ->
                                        new NotFound(
                                                Problem.NOT_FOUND,
                                                Reason.of("document-forgotten")));
        UUID postId =
                createPost.create(
                        actor,
                        new NewPost(
                                mission,
                                language,
                                PostKind.STORY,
                                title,
                                "",
                                "",
                                List.of(),
                                List.of(),
                                null,
                                false));
        ReadDocument document = placed(actor, postId, found);
        long begun = texts.read(actor, postId).current().textVersion();
        replaceText.replace(actor, postId, begun, document.text());
        long version = texts.read(actor, postId).current().textVersion();
        document.remarks().forEach(remark -> note(actor, postId, version, document, remark));
        kept.forget(actor);
        return postId;
    }

    private ReadDocument placed(Actor actor, UUID postId, Kept found) {
        Map<String, UUID> ids = new HashMap<>();
        for (Picture picture : found.document().pictures()) {
            String name = picture.file() + "." + picture.type().replace("image/", "");
            ids.put(
                    picture.file(),
                    receiveMedia
                            .receive(actor, found.folder().resolve(picture.file()), name, postId)
                            .id());
        }
        return found.document().withPictures(picture -> shown(picture, ids.get(picture.file())));
    }

    private static String shown(Picture picture, @Nullable UUID id) {
        String words = picture.alt().replaceAll("[\\\\\\[\\]`*_<>&~|]", "\\\\$0");
        return "![" + words + "](/media/" + id + ")";
    }

    private void note(
            Actor actor, UUID postId, long version, ReadDocument document, Remark remark) {
        String from = (remark.author() + " " + day(remark.date())).strip();
        if (!remark.isComment()) {
            put(actor, postId, version, remark, from, remark.replacement());
            return;
        }
        Remark on = remark.on(document.text());
        for (int at = 0; at < Math.max(1, remark.words().length()); at += LONGEST) {
            int end = Math.min(remark.words().length(), at + LONGEST);
            String words = remark.words().substring(at, end);
            put(actor, postId, version, on, (from + ": " + words).strip(), null);
        }
    }

    private void put(
            Actor actor,
            UUID postId,
            long version,
            Remark remark,
            String body,
            @Nullable String replacement) {
        UUID id = UUID.randomUUID();
        writeInMargin.add(
                actor,
                postId,
                new MarginDraft(id, version, remark.from(), remark.to(), body, replacement));
    }

    private static String day(String date) {
        return date.length() >= 10 ? "(" + date.substring(0, 10) + ")" : "";
    }
}
