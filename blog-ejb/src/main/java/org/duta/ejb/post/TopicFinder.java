package org.duta.ejb.post;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.duta.model.post.Topic;

/** Looks topics up. */
@Stateless
public class TopicFinder {

    @PersistenceContext EntityManager entities;

    /** A topic as directories show it. */
    public record TopicCard(String slug, String english, String indonesian, boolean sensitive) {}

    /** Every topic, by slug. */
    public List<TopicCard> all() {
        return entities.createQuery("select t from Topic t order by t.slug", Topic.class)
                .getResultStream()
                .map(
                        topic ->
                                new TopicCard(
                                        topic.slug(),
                                        topic.englishName(),
                                        topic.indonesianName(),
                                        topic.sensitive()))
                .toList();
    }
}
