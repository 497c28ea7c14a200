package org.duta.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duta.model.media.DocumentLabel;
import org.duta.model.media.MediaAddress;
import org.duta.model.media.PublicDocument;
import org.duta.model.publication.words.WordTokens;
import org.duta.model.render.BodyParts;

/**
 * Enters the documents of an edition into the register of public documents, out of its cleared
 * text. Those of a withdrawn post stay in it and are shown to nobody until the post is restored.
 */
@Stateless
public class RegisterDocuments {

    @PersistenceContext EntityManager entities;
    @Inject PostPictures pictures;

    /** A document as a text places it. */
    private record Placed(PublicDocument document, String title, DocumentLabel label) {}

    /**
     * From this transaction on, these and no others of the post are in it.
     *
     * @param at when the edition goes live
     */
    public void enter(UUID postId, String text, Instant at) {
        List<Placed> placed = placed(postId, text);
        String kept =
                placed.stream()
                        .map(each -> each.document().id().toString())
                        .collect(Collectors.joining(","));
        entities.createNativeQuery(
                        "delete from public_document where post_id = ?1 and media_id <>"
                                + " all(string_to_array(?2, ',')::uuid[])")
                .setParameter(1, postId)
                .setParameter(2, kept)
                .executeUpdate();
        for (int i = 0; i < placed.size(); i++) {
            enter(postId, i, placed.get(i), at);
        }
    }

    /** Each once, where it stands first. */
    private List<Placed> placed(UUID postId, String text) {
        if (!text.contains("/media/")) {
            return List.of();
        }
        return List.copyOf(
                BodyParts.of(text).links().stream()
                        .filter(BodyParts.Reference::alone)
                        .flatMap(link -> placed(postId, link).stream())
                        .collect(
                                Collectors.toMap(
                                        each -> each.document().id(),
                                        each -> each,
                                        (first, again) -> first,
                                        LinkedHashMap::new))
                        .values());
    }

    private Optional<Placed> placed(UUID postId, BodyParts.Reference link) {
        return MediaAddress.find(link.address())
                .flatMap(address -> pictures.of(postId).document(address.id()))
                .flatMap(
                        document ->
                                DocumentLabel.of(link.title())
                                        .map(label -> new Placed(document, link.words(), label)));
    }

    private void enter(UUID postId, int place, Placed placed, Instant at) {
        PublicDocument document = placed.document();
        DocumentLabel label = placed.label();
        String tokens =
                String.join(
                        " ", WordTokens.of(label.language(), placed.title(), "", words(document)));
        entities.createNativeQuery(
                        "insert into public_document (post_id, media_id, place, title, kind,"
                                + " language, dated, sha256, entered_at, changed_at, words)"
                                + " select ?1, media_id, ?3, ?4, ?5, ?6, cast(?7 as date), sha256,"
                                + " cast(?8 as timestamptz), cast(?8 as timestamptz),"
                                + " document_words(?6, ?4, words, ?9) from media_document"
                                + " where media_id = ?2"
                                + " on conflict (post_id, media_id) do update set place = ?3,"
                                + " title = ?4, kind = ?5, language = ?6, dated = excluded.dated,"
                                + " words = excluded.words, changed_at = case when"
                                + " (public_document.title, public_document.kind,"
                                + " public_document.language, public_document.dated)"
                                + " = (excluded.title, excluded.kind, excluded.language, excluded.dated)"
                                + " then public_document.changed_at else excluded.changed_at end")
                .setParameter(1, postId)
                .setParameter(2, document.id())
                .setParameter(3, place)
                .setParameter(4, placed.title())
                .setParameter(5, label.kind().name())
                .setParameter(6, label.language().value())
                .setParameter(7, label.date().toString())
                .setParameter(8, at.toString())
                .setParameter(9, tokens)
                .executeUpdate();
    }

    private String words(PublicDocument document) {
        return (String)
                entities.createNativeQuery("select words from media_document where media_id = ?1")
                        .setParameter(1, document.id())
                        .getSingleResult();
    }
}
