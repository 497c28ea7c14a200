package org.duta.ejb.coedit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duta.ejb.identity.PersonCard;
import org.duta.ejb.identity.PersonFinder;
import org.duta.model.coedit.Anchor;
import org.duta.model.coedit.MarginComment;
import org.duta.model.coedit.MarginReply;
import org.duta.model.coedit.Step;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.post.Edition;
import org.duta.model.post.Post;
import org.jspecify.annotations.Nullable;

/** What stands in the margins of texts. */
@Stateless
public class Margins {

    @PersistenceContext EntityManager entities;
    @Inject PersonFinder people;

    /** The margin of a post's current edition as of its text's last checkpoint. */
    public List<MarginItem> of(Post post) {
        Edition edition = post.current();
        List<MarginComment> comments = commentsOf(edition.id());
        Map<UUID, List<MarginReply>> replies =
                entities.createQuery(
                                "select r from MarginReply r, MarginComment c"
                                        + " where c.id = r.commentId and c.editionId = :edition"
                                        + " order by r.at",
                                MarginReply.class)
                        .setParameter("edition", edition.id())
                        .getResultStream()
                        .collect(Collectors.groupingBy(MarginReply::commentId));
        Map<String, PersonCard> names = people.cards(handles(comments, replies));
        return comments.stream()
                .map(each -> item(each, replies.getOrDefault(each.id(), List.of()), names))
                .toList();
    }

    /**
     * Carries everything in an edition's margin over steps that its text has taken.
     *
     * @return whether something was orphaned, or has come back to its quote
     */
    public boolean carry(UUID edition, String start, List<Step> steps) {
        List<MarginComment> comments = commentsOf(edition);
        if (comments.isEmpty()) {
            return false;
        }
        StringBuilder text = new StringBuilder(start);
        Anchor[] anchors = comments.stream().map(MarginComment::anchor).toArray(Anchor[]::new);
        for (Step step : steps) {
            step.change().applyTo(text);
            for (int i = 0; i < anchors.length; i++) {
                anchors[i] = anchors[i].after(step.change(), text);
            }
        }
        boolean moved = false;
        for (int i = 0; i < anchors.length; i++) {
            Anchor before = comments.get(i).anchor();
            moved |=
                    before.orphaned() != anchors[i].orphaned()
                            || before.jumps() != anchors[i].jumps();
            comments.get(i).stand(anchors[i]);
        }
        return moved;
    }

    public @Nullable MarginComment find(UUID id) {
        return entities.find(MarginComment.class, id);
    }

    /**
     * @throws NotFound if there is none in the margin of the edition
     */
    public MarginComment get(Post post, UUID id) {
        MarginComment comment = find(id);
        if (comment == null || !comment.editionId().equals(post.current().id())) {
            throw new NotFound(Problem.NOT_FOUND, Reason.of("margin-comment-not-found"));
        }
        return comment;
    }

    public void add(Object commentOrReply) {
        entities.persist(commentOrReply);
    }

    public boolean hasReply(UUID id) {
        return entities.find(MarginReply.class, id) != null;
    }

    private List<MarginComment> commentsOf(UUID edition) {
        return entities.createQuery(
                        "select c from MarginComment c where c.editionId = :edition"
                                + " order by c.at, c.id",
                        MarginComment.class)
                .setParameter("edition", edition)
                .getResultList();
    }

    private static Set<String> handles(
            List<MarginComment> comments, Map<UUID, List<MarginReply>> replies) {
        Set<String> handles = new HashSet<>();
        comments.forEach(
                comment -> {
                    handles.add(comment.author());
                    if (comment.decidedBy() != null) {
                        handles.add(comment.decidedBy());
                    }
                });
        replies.values().forEach(some -> some.forEach(reply -> handles.add(reply.author())));
        return handles;
    }

    private static MarginItem item(
            MarginComment comment, List<MarginReply> replies, Map<String, PersonCard> names) {
        String decidedBy = comment.decidedBy();
        return new MarginItem(
                comment.id(),
                comment.anchor(),
                name(comment.author(), names),
                comment.at(),
                comment.body(),
                comment.replacement(),
                comment.state(),
                decidedBy == null ? null : name(decidedBy, names),
                replies.stream()
                        .map(
                                reply ->
                                        new MarginItem.Reply(
                                                reply.id(),
                                                name(reply.author(), names),
                                                reply.at(),
                                                reply.body()))
                        .toList());
    }

    private static MarginItem.Name name(String handle, Map<String, PersonCard> names) {
        PersonCard card = names.get(handle);
        return new MarginItem.Name(handle, card == null ? handle : card.name());
    }
}
