package org.duta.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.duta.ejb.identity.PersonFinder;
import org.duta.ejb.mission.MissionFinder;
import org.duta.ejb.post.TopicFinder;

/**
 * Which missions, people and topics there are. What there is stays: missions, people and topics are
 * never taken away, so whoever was found once needn't be looked for again. Who wasn't found may
 * come, and is looked for each time.
 */
@ApplicationScoped
public class KnownNames {

    @Inject MissionFinder missions;
    @Inject PersonFinder people;
    @Inject TopicFinder topics;

    private final Set<String> knownMissions = ConcurrentHashMap.newKeySet();
    private final Set<String> knownPeople = ConcurrentHashMap.newKeySet();
    private final Set<String> knownTopics = ConcurrentHashMap.newKeySet();

    boolean isMission(String code) {
        return isThere(code, knownMissions, one -> missions.find(one).isPresent());
    }

    boolean isPerson(String handle) {
        return isThere(handle, knownPeople, one -> people.find(one).isPresent());
    }

    boolean isTopic(String slug) {
        return isThere(
                slug,
                knownTopics,
                one -> topics.all().stream().anyMatch(topic -> topic.slug().equals(one)));
    }

    private static boolean isThere(String name, Set<String> known, Predicate<String> looked) {
        if (known.contains(name)) {
            return true;
        }
        boolean isThere = looked.test(name);
        if (isThere) {
            known.add(name);
        }
        return isThere;
    }
}
