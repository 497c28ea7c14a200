package org.duta.ejb.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duta.ejb.kernel.PostFixture;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.model.identity.Membership;
import org.duta.model.identity.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is lent to whom, for which days. */
class StandInsIT {

    private static final String NOW = "now() - interval '1 day', now() + interval '1 day'";

    private final TestDatabase database = TestDatabase.get();

    @BeforeEach
    void addPeople() {
        PostFixture.draft(database);
        person("away", "EDITOR", "WRITER", "ADMIN");
        person("colleague", "WRITER");
        person("third", "WRITER");
        database.sql("insert into person values ('stranger', 'A Stranger', 'unused', 'id')");
    }

    @AfterEach
    void removePeople() {
        String people = "('away', 'colleague', 'third', 'stranger')";
        database.sql(
                "delete from absence; delete from membership where person_handle in "
                        + people
                        + "; delete from person where handle in "
                        + people);
    }

    @Test
    void what_clears_is_lent_to_a_colleague_and_nothing_else() {
        absence("away", "colleague", NOW);
        assertThat(lentTo("colleague")).containsExactly(new Membership("fixture", Role.EDITOR));
        assertThat(lentTo("away")).isEmpty();
    }

    @Test
    void nothing_is_lent_before_the_absence_or_after_it() {
        absence("away", "colleague", "now() + interval '1 hour', now() + interval '1 day'");
        absence("away", "third", "now() - interval '1 day', now() - interval '1 second'");
        assertThat(lentTo("colleague")).isEmpty();
        assertThat(lentTo("third")).isEmpty();
    }

    @Test
    void nothing_is_lent_to_somebody_of_no_mission_of_theirs() {
        absence("away", "stranger", NOW);
        assertThat(lentTo("stranger")).isEmpty();
    }

    @Test
    void what_was_lent_is_not_lent_on() {
        absence("away", "colleague", NOW);
        absence("colleague", "third", NOW);
        assertThat(lentTo("third")).isEmpty();
    }

    @Test
    void two_who_lend_the_same_lend_it_once() {
        database.sql("insert into membership values ('third', 'fixture', 'EDITOR')");
        absence("away", "colleague", NOW);
        absence("third", "colleague", NOW);
        assertThat(lentTo("colleague")).hasSize(1);
    }

    private void person(String handle, String... roles) {
        database.sql("insert into person values ('" + handle + "', 'A', 'unused', 'id')");
        for (String role : roles) {
            database.sql(
                    "insert into membership values ('" + handle + "', 'fixture', '" + role + "')");
        }
    }

    private void absence(String person, String standIn, String times) {
        database.sql(
                "insert into absence select gen_random_uuid(), '"
                        + person
                        + "', '"
                        + standIn
                        + "', "
                        + times);
    }

    private List<Membership> lentTo(String handle) {
        return database.inTransaction(
                entities -> {
                    StandIns standIns = new StandIns();
                    standIns.entities = entities;
                    return standIns.lentTo(handle);
                });
    }
}
