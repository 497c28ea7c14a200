package org.duta.ejb.post;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.duta.ejb.identity.PersonFinder;
import org.duta.ejb.mission.MissionFinder;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Reason;
import org.duta.model.post.DetailsChange;
import org.duta.model.post.Faults;
import org.duta.model.post.TextRules;
import org.jspecify.annotations.Nullable;

/** Checks that what a post's details name is there: missions, topics, people. */
@Stateless
public class References {

    @PersistenceContext EntityManager entities;
    @Inject MissionFinder missions;
    @Inject PersonFinder people;

    /**
     * @throws Invalid with everything at once that isn't as it should be
     */
    public void check(String leadMission, DetailsChange change) {
        Faults faults = new Faults();
        gather(leadMission, change, faults);
        faults.enforce();
    }

    /**
     * Adds what isn't as it should be: unknown names, and a title or summary that can't be kept.
     */
    public void gather(String leadMission, DetailsChange change, Faults faults) {
        faults.orElse("", () -> TextRules.title(orEmpty(change.title())));
        faults.orElse("", () -> TextRules.summary(orEmpty(change.summary())));
        Collection<String> contributors = given(change.contributors());
        unknown(contributors, missions.names(contributors).keySet(), "mission-unknown", faults);
        if (contributors.contains(leadMission)) {
            faults.add(Reason.of("contributor-is-lead", leadMission));
        }
        Collection<String> byline = given(change.byline());
        unknown(byline, people.cards(byline).keySet(), "person-unknown", faults);
        unknown(given(change.topics()), knownTopics(), "topic-unknown", faults);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private Set<String> knownTopics() {
        return Set.copyOf(
                entities.createQuery("select t.slug from Topic t", String.class).getResultList());
    }

    private static Collection<String> given(@Nullable List<String> names) {
        return names == null ? List.of() : names;
    }

    private static void unknown(
            Collection<String> names, Set<String> known, String code, Faults faults) {
        names.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.add(Reason.of(code, name)));
    }
}
