package org.duta.ejb.review;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.mission.Mission;
import org.duta.model.post.Topic;
import org.duta.model.review.MissionRule;
import org.jspecify.annotations.Nullable;

/** Loads rules in order to change them, one person after the other. */
@Stateless
public class Rules {

    @PersistenceContext EntityManager entities;

    /**
     * The mission's row is locked and not the rule's, which may not be there yet.
     *
     * @throws NotFound if there is no such mission
     */
    public MissionRule lockOfMission(String code) {
        found(
                entities.find(Mission.class, code, LockModeType.PESSIMISTIC_WRITE),
                "mission-unknown",
                code);
        MissionRule known = entities.find(MissionRule.class, code);
        if (known != null) {
            return known;
        }
        MissionRule first = new MissionRule(code);
        entities.persist(first);
        return first;
    }

    /**
     * @throws NotFound if there is no such topic
     */
    public Topic lockTopic(String slug) {
        return found(
                entities.find(Topic.class, slug, LockModeType.PESSIMISTIC_WRITE),
                "topic-unknown",
                slug);
    }

    private static <T> T found(@Nullable T entity, String code, String name) {
        if (entity == null) {
            throw new NotFound(Problem.NOT_FOUND, Reason.of(code, name));
        }
        return entity;
    }
}
