package org.duta.web.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionalTest {

    private static final Instant CHANGED = Instant.parse("1994-11-06T08:49:37.300Z");
    private static final Instant LATER = CHANGED.plusSeconds(60);
    private static final String THEN = "Sun, 06 Nov 1994 08:49:37 GMT";

    private final Conditional answer =
            Conditional.tagged("a,b-7", "public").modified(CHANGED, LATER);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "W/\"a,b-7\"",
                "\"a,b-7\"",
                "*",
                " * ",
                "\"x\", W/\"a,b-7\"",
                "\"x\",,W/\"a,b-7\",\"\""
            })
    void aClientThatNamesTheTagHasIt(String ifNoneMatch) {
        assertThat(answer.knownTo(ifNoneMatch, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\"", "a,b-7", "\"A,B-7\"", "", "W/\"a,b-77\"", "\"*\"", "\"a,b-7"})
    void aClientThatNamesAnotherHasNot(String ifNoneMatch) {
        assertThat(answer.knownTo(ifNoneMatch, null)).isFalse();
    }

    @Test
    void theTagWinsOverTheDate() {
        assertThat(answer.knownTo("\"old\"", THEN)).isFalse();
        assertThat(answer.knownTo("\"a,b-7\"", "Sat, 05 Nov 1994 08:49:37 GMT")).isTrue();
    }

    @Test
    void theDateCountsWhereThereIsNoTag() {
        assertThat(answer.knownTo(null, THEN)).isTrue();
        assertThat(answer.knownTo(null, "Sun, 06 Nov 1994 08:49:36 GMT")).isFalse();
        assertThat(answer.knownTo(null, "Sunday, 06-Nov-94 08:49:38 GMT")).isTrue();
    }

    @Test
    void aDateThatCannotBeReadIsAsIfItWereNotThere() {
        assertThat(answer.knownTo(null, "last week")).isFalse();
        assertThat(answer.knownTo(null, null)).isFalse();
    }

    @Test
    void anAnswerWithoutADateIsKnownByItsTagOnly() {
        Conditional undated = Conditional.tagged("x", "public");
        assertThat(undated.lastModified()).isNull();
        assertThat(undated.knownTo(null, THEN)).isFalse();
        assertThat(undated.knownTo("\"x\"", null)).isTrue();
    }

    @Test
    void aChangeLaterInTheSameSecondIsNotHiddenByTheDate() {
        Conditional early =
                Conditional.tagged("1", "public").modified(CHANGED, CHANGED.plusMillis(100));
        assertThat(early.lastModified()).isEqualTo("Sun, 06 Nov 1994 08:49:36 GMT");
        Instant again = CHANGED.plusMillis(400);
        Conditional late = Conditional.tagged("2", "public").modified(again, LATER);
        assertThat(late.knownTo(null, early.lastModified())).isFalse();
        assertThat(late.lastModified()).isEqualTo(THEN);
    }

    @Test
    void aTagWithAQuoteIsRefused() {
        assertThatThrownBy(() -> Conditional.tagged("a\"b", "public"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
