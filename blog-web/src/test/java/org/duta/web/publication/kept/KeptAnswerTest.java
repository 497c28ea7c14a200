package org.duta.web.publication.kept;

import static org.assertj.core.api.Assertions.assertThat;

import org.duta.web.publication.kept.KeptAnswer.Header;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeptAnswerTest {

    @ParameterizedTest
    @CsvSource({"200,true", "410,true", "404,false", "301,false", "429,false", "500,false"})
    void what_is_there_or_gone_may_be_kept(int status, boolean keepable) {
        Header brief = new Header("Cache-Control", "public, max-age=60");
        assertThat(Answers.of(status, brief).isKeepable()).isEqualTo(keepable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-store", "No-Store", "public, no-store", "private, max-age=60"})
    void what_forbids_it_may_not(String said) {
        assertThat(Answers.of(200, new Header("cache-control", said)).isKeepable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Set-Cookie", "set-cookie"})
    void what_gives_a_cookie_may_not(String name) {
        assertThat(Answers.of(200, new Header(name, "duta=1")).isKeepable()).isFalse();
    }
}
