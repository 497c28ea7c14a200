package org.duta.ejb.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Function;
import org.duta.ejb.kernel.PostFixture;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.review.MissionAsks;
import org.duta.model.review.MissionRule;
import org.duta.model.review.RouteFacts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules are kept, planned by, and changed by one person after the other. */
class RulesIT {

    private static final String TOPIC = "rules-it";

    private final TestDatabase database = TestDatabase.get();

    @BeforeEach
    void addATopicAndPeople() {
        PostFixture.draft(database);
        database.sql("insert into topic values ('" + TOPIC + "', 'Tested', 'Diuji', true)");
    }

    @AfterEach
    void removeRules() {
        database.sql("delete from mission_rule; delete from topic where slug = '" + TOPIC + "'");
    }

    @Test
    void a_mission_without_a_rule_asks_nothing_and_a_sensitive_topic_asks_for_the_desk() {
        assertThat(plan(new RouteFacts("oslo", List.of("fixture"), List.of(TOPIC, "unknown"))))
                .isEqualTo("1 EDITOR oslo, 2 DESK hq-press");
    }

    @Test
    void what_a_mission_asks_is_planned_from_then_on() {
        change(0, new MissionAsks(true, true, 24));
        RouteFacts facts = new RouteFacts("oslo", List.of("fixture"), List.of());
        assertThat(plan(facts)).isEqualTo("1 EDITOR oslo, 2 EDITOR fixture, 3 LEGAL hq-legal");
        change(1, new MissionAsks(false, true, 24));
        assertThat(plan(facts)).isEqualTo("1 EDITOR oslo, 2 LEGAL hq-legal");
    }

    @Test
    void of_two_who_saw_the_same_rule_the_second_is_told() {
        change(0, new MissionAsks(true, false, 24));
        assertThatThrownBy(() -> change(0, new MissionAsks(false, true, 24)))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict ->
                                assertThat(conflict.problem()).isEqualTo(Problem.STALE_VERSION));
        assertThat(rule(MissionRule::asks)).isEqualTo(new MissionAsks(true, false, 24));
        assertThat(rule(MissionRule::version)).isEqualTo(1);
    }

    @Test
    void a_topics_rule_is_nothing_that_readers_see_changed() {
        long renewals = renewals();
        database.doInTransaction(entities -> rules(entities).lockTopic(TOPIC).askFor(false, true));
        assertThat(plan(new RouteFacts("oslo", List.of(), List.of(TOPIC))))
                .isEqualTo("1 EDITOR oslo, 2 LEGAL hq-legal");
        assertThat(renewals()).isEqualTo(renewals);
    }

    private long renewals() {
        return database.inTransaction(
                entities ->
                        (Long)
                                entities.createNativeQuery("select count from renewal")
                                        .getSingleResult());
    }

    @Test
    void there_is_no_rule_of_a_mission_that_is_not_there() {
        assertThatThrownBy(
                        () ->
                                database.inTransaction(
                                        entities -> rules(entities).lockOfMission("atlantis")))
                .isInstanceOf(NotFound.class);
    }

    private void change(long seen, MissionAsks asks) {
        database.doInTransaction(
                entities -> {
                    MissionRule rule = rules(entities).lockOfMission("fixture");
                    rule.expectVersion(seen);
                    rule.ask(asks);
                });
    }

    private <T> T rule(Function<MissionRule, T> what) {
        return database.inTransaction(
                entities -> what.apply(entities.find(MissionRule.class, "fixture")));
    }

    private String plan(RouteFacts facts) {
        return database.inTransaction(
                entities -> {
                    RouteFinder finder = new RouteFinder();
                    finder.entities = entities;
                    StringBuilder told = new StringBuilder();
                    int stage = 0;
                    for (var planned : finder.plan(facts).stages()) {
                        stage++;
                        for (var stop : planned.stops()) {
                            told.append(told.isEmpty() ? "" : ", ");
                            told.append(stage + " " + stop.role() + " " + stop.mission());
                        }
                    }
                    return told.toString();
                });
    }

    private static Rules rules(EntityManager entities) {
        Rules rules = new Rules();
        rules.entities = entities;
        return rules;
    }
}
