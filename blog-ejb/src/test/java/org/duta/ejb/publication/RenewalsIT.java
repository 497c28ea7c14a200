package org.duta.ejb.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.duta.ejb.kernel.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers see and the journal doesn't tell of, whoever changes it. */
class RenewalsIT {

    private final TestDatabase database = TestDatabase.get();

    @BeforeEach
    void somethingWithAName() {
        forget();
        database.sql(
                "insert into topic values ('renewed', 'Old', 'Lama', false);"
                        + " insert into mission values ('renewed', 'embassy', 'Old', 'Lama', 'Oslo',"
                        + " 'NO', '{NO}', 'Europe/Oslo', '{en}');"
                        + " insert into person values ('renewed', 'Old', '-', 'en')");
    }

    @AfterEach
    void forget() {
        database.sql(
                "delete from topic where slug = 'renewed'; delete from mission where code ="
                        + " 'renewed'; delete from person where handle = 'renewed'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update topic set name_id = 'Baru' where slug = 'renewed'",
                "update mission set name_en = 'New' where code = 'renewed'",
                "update person set name = 'New' where handle = 'renewed'",
                "delete from mission where code = 'renewed'"
            })
    void a_name_that_changes_is_counted(String change) {
        JournalHead before = head();
        database.sql(change);
        JournalHead after = head();
        assertThat(after.renewals()).isEqualTo(before.renewals() + 1);
        assertThat(after.sequence()).isEqualTo(before.sequence());
        assertThat(after.at()).isAfterOrEqualTo(before.at());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update topic set name_id = 'Lama' where slug = 'renewed'",
                "update person set password_hash = '+' where handle = 'renewed'"
            })
    void what_nobody_sees_is_not_counted(String change) {
        JournalHead before = head();
        database.sql(change);
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void what_is_undone_is_not_counted() {
        JournalHead before = head();
        assertThatThrownBy(
                        () ->
                                database.doInTransaction(
                                        entities -> {
                                            entities.createNativeQuery(
                                                            "update topic set name_en = 'New'"
                                                                    + " where slug = 'renewed'")
                                                    .executeUpdate();
                                            throw new IllegalStateException("undone");
                                        }))
                .hasMessage("undone");
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void a_name_that_changes_keeps_nobody_from_publishing() {
        database.doInTransaction(
                renaming -> {
                    renaming.createNativeQuery(
                                    "update topic set name_en = 'New' where slug = 'renewed'")
                            .executeUpdate();
                    database.sql("set lock_timeout = '10s'; update journal_head set at = at");
                });
    }

    private JournalHead head() {
        return RenewalsFixture.head(database);
    }
}
