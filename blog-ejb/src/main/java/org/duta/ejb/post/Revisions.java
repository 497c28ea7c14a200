package org.duta.ejb.post;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.duta.ejb.identity.PersonCard;
import org.duta.ejb.identity.PersonFinder;
import org.duta.ejb.mission.MissionFinder;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.post.Author;
import org.duta.model.post.Edition;
import org.duta.model.post.Post;
import org.duta.model.post.Revision;
import org.duta.model.post.RevisionContent;

/** Loads and keeps revisions, and gathers what is frozen in one. */
@Stateless
public class Revisions {

    @PersistenceContext EntityManager entities;
    @Inject PersonFinder people;
    @Inject MissionFinder missions;

    /** The whole content of the current edition, names and countries as they are today. */
    public RevisionContent contentOf(Post post) {
        Edition edition = post.current();
        return new RevisionContent(
                edition.title(),
                edition.summary(),
                edition.text(),
                post.language().value(),
                post.kind(),
                post.mission(),
                edition.contributors(),
                bylineOf(post),
                edition.topics(),
                countriesOf(post));
    }

    /** The byline of the current edition, each author with the mission written for. */
    public List<Author> bylineOf(Post post) {
        List<String> handles = post.current().byline();
        Map<String, PersonCard> cards = people.cards(handles);
        return handles.stream()
                .map(cards::get)
                .map(
                        card ->
                                new Author(
                                        card.handle(),
                                        card.name(),
                                        card.missionAmong(post.missions())))
                .toList();
    }

    /** The countries that the lead and the contributing missions serve, by code. */
    public List<String> countriesOf(Post post) {
        TreeSet<String> countries = new TreeSet<>();
        missions.cards(post.missions()).values().forEach(card -> countries.addAll(card.serves()));
        return List.copyOf(countries);
    }

    /** Writes it at once: others hang on its id, which the mapping doesn't know. */
    public void add(Revision revision) {
        entities.persist(revision);
        entities.flush();
    }

    /**
     * The latest revision up to an edition: not one of a later edition that was discarded.
     *
     * @throws NotFound if nothing was submitted until then
     */
    public Revision latestUpTo(UUID postId, int edition) {
        return findLatestUpTo(postId, edition).orElseThrow(Revisions::notFound);
    }

    public Optional<Revision> findLatestUpTo(UUID postId, int edition) {
        return entities.createQuery(
                        "select r from Revision r where r.postId = :post"
                                + " and r.editionNumber <= :edition order by r.number desc",
                        Revision.class)
                .setParameter("post", postId)
                .setParameter("edition", edition)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * @throws NotFound if the post has no revision of that number
     */
    public Revision get(UUID postId, int number) {
        return entities.createQuery(
                        "select r from Revision r where r.postId = :post and r.number = :number",
                        Revision.class)
                .setParameter("post", postId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(Revisions::notFound);
    }

    public Revision get(UUID id) {
        return Optional.ofNullable(entities.find(Revision.class, id))
                .orElseThrow(Revisions::notFound);
    }

    /** All revisions of a post, oldest first. */
    public List<Revision> all(UUID postId) {
        return entities.createQuery(
                        "select r from Revision r where r.postId = :post order by r.number",
                        Revision.class)
                .setParameter("post", postId)
                .getResultList();
    }

    private static NotFound notFound() {
        return new NotFound(Problem.NOT_FOUND, Reason.of("revision-not-found"));
    }
}
