package org.duta.web.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    private static final String TAG = "\"a\"";

    @ParameterizedTest
    @CsvSource({
        "bytes=0-9,bytes 0-9/100",
        "bytes=0-,bytes 0-99/100",
        "bytes=90-1000,bytes 90-99/100",
        "bytes=99-99,bytes 99-99/100",
        "bytes=-10,bytes 90-99/100",
        "bytes=-1000,bytes 0-99/100",
        "BYTES= 5-5 ,bytes 5-5/100",
        "bytes=1-99999999999999999999999,bytes 1-99/100"
    })
    void a_part_is_given(String range, String given) {
        assertThat(of(range, null)).map(ByteRange::isSatisfiable).contains(true);
        assertThat(of(range, null)).map(ByteRange::contentRange).contains(given);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes=100-", "bytes=100-200", "bytes=-0", "bytes=99999999999999999999-"})
    void where_nothing_is_there_is_nothing_to_give(String range) {
        assertThat(of(range, null)).map(ByteRange::isSatisfiable).contains(false);
        assertThat(of(range, null)).map(ByteRange::contentRange).contains("bytes */100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=0-1,5-6",
                "bytes=9-5",
                "bytes=-",
                "bytes=a-b",
                "lines=0-1",
                "0-1",
                ""
            })
    void whoever_asks_for_several_or_for_what_makes_no_sense_gets_all(String range) {
        assertThat(of(range, null)).isEmpty();
    }

    @Test
    void whoever_has_parts_of_something_else_gets_all() {
        assertThat(of("bytes=0-9", TAG)).isPresent();
        assertThat(of("bytes=0-9", "\"b\"")).isEmpty();
        assertThat(of("bytes=0-9", "Sun, 06 Nov 1994 08:49:37 GMT")).isEmpty();
        assertThat(ByteRange.of("bytes=0-9", "W/\"a\"", "W/\"a\"", 100)).isEmpty();
    }

    private static Optional<ByteRange> of(String range, @Nullable String ifRange) {
        return ByteRange.of(range, ifRange, TAG, 100);
    }
}
