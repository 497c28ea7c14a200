package org.duta.ejb.coedit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duta.ejb.identity.PersonCard;
import org.duta.ejb.identity.PersonFinder;
import org.duta.ejb.identity.StandIns;
import org.duta.ejb.post.Revisions;
import org.duta.model.coedit.CoeditPolicy;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Membership;
import org.duta.model.post.EditionState;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;
import org.jspecify.annotations.Nullable;

/** Finds what people are to a text now, rights and state read anew. */
@Stateless
public class Standings {

    @PersistenceContext EntityManager entities;
    @Inject LiveTexts texts;
    @Inject PersonFinder people;
    @Inject StandIns standIns;
    @Inject Revisions revisions;

    /**
     * The standing of somebody who opens the text, whose log begins with that if it hasn't yet.
     *
     * @return nothing if there is no such post, or none that the person may read
     */
    public Optional<Standing> opened(UUID postId, String handle) {
        texts.beginIfMissing(postId);
        return Optional.ofNullable(all(postId, List.of(handle)).get(handle));
    }

    /**
     * The same for many people.
     *
     * @return by handle, without those who may not read the post
     */
    public Map<String, Standing> all(UUID postId, Collection<String> handles) {
        Post post = entities.find(Post.class, postId);
        Map<String, Standing> standings = new HashMap<>();
        if (post != null) {
            String submittedBy = submittedBy(post);
            Map<String, List<Membership>> lent = standIns.lentTo(handles);
            people.cards(handles)
                    .values()
                    .forEach(
                            card -> {
                                Actor actor =
                                        actor(card, lent.getOrDefault(card.handle(), List.of()));
                                if (PostPolicy.mayRead(actor, post).isAllowed()) {
                                    standings.put(
                                            card.handle(), of(post, actor, card, submittedBy));
                                }
                            });
        }
        return standings;
    }

    /** Where a text's log and its post stand; rights depend on the latter. */
    public record Look(long textVersion, long postVersion) {}

    /** Where the texts of these editions stand, by edition. */
    public Map<UUID, Look> looks(Collection<UUID> editions) {
        List<?> rows =
                entities.createNativeQuery(
                                "select t.edition_id, t.version, p.version from live_text t"
                                        + " join post p on p.id = t.post_id where t.edition_id"
                                        + " = any(cast(string_to_array(?1, ',') as uuid[]))")
                        .setParameter(
                                1,
                                editions.stream()
                                        .map(UUID::toString)
                                        .collect(Collectors.joining(",")))
                        .getResultList();
        Map<UUID, Look> looks = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            looks.put((UUID) columns[0], new Look((Long) columns[1], (Long) columns[2]));
        }
        return looks;
    }

    private @Nullable String submittedBy(Post post) {
        return post.state() == EditionState.DRAFT
                ? null
                : revisions
                        .findLatestUpTo(post.id(), post.current().number())
                        .flatMap(revision -> people.find(revision.frozenBy()))
                        .map(PersonCard::name)
                        .orElse(null);
    }

    private static Actor actor(PersonCard card, List<Membership> lent) {
        return new Actor(card.handle(), card.name(), card.memberships(), lent);
    }

    private static Standing of(
            Post post, Actor actor, PersonCard card, @Nullable String submittedBy) {
        return new Standing(
                post.current().id(),
                post.current().number(),
                post.state(),
                CoeditPolicy.can(actor, post),
                card.name(),
                card.missionAmong(post.missions()),
                PostPolicy.mayWrite(actor, post).isAllowed(),
                submittedBy);
    }
}
