package org.duta.ejb.publication.library;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.duta.ejb.media.WordsWritten;

/** Names the posts that use a recording when somebody writes down what is said in it. */
@Stateless
public class TellOfWords {

    @PersistenceContext EntityManager entities;
    @Inject Event<WordsWaiting> events;

    public void written(@Observes WordsWritten event) {
        List<?> posts =
                entities.createNativeQuery(
                                "select distinct post_id from used_media where media_id = ?1"
                                        + " order by post_id")
                        .setParameter(1, event.mediaId())
                        .getResultList();
        posts.forEach(post -> events.fire(new WordsWaiting(event.actor(), (UUID) post)));
    }
}
