package org.duta.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which PostgreSQL of one's own will do. */
class ExternalDatabaseTest {

    private final ExternalDatabase database =
            new ExternalDatabase("jdbc:postgresql://db.example/duta", "duta", "duta");

    @ParameterizedTest
    @ValueSource(ints = {170_000, 170_011, 180_001, 200_000})
    void one_that_is_new_enough_and_in_unicode_will(int version) {
        assertThatCode(() -> database.requireKind(version, "UTF8")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "160009,UTF8,'is PostgreSQL 16, but Duta needs 17 or newer'",
        "90624,SQL_ASCII,'is PostgreSQL 9, but Duta needs 17 or newer'",
        "170011,SQL_ASCII,is in SQL_ASCII",
        "180000,LATIN1,is in LATIN1"
    })
    void any_other_is_refused_with_what_to_do(int version, String encoding, String why) {
        assertThatThrownBy(() -> database.requireKind(version, encoding))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageStartingWith("The database at jdbc:postgresql://db.example/duta " + why)
                .hasMessageContaining("name ")
                .hasMessageContaining("DUTA_DB_URL");
    }
}
