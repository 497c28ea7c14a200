package org.duta.web.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptEncodingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "GZIP",
                "x-gzip",
                "br, gzip",
                "gzip;q=0.1",
                "gzip; Q=0.001",
                "*",
                "*;q=0.5",
                "identity, gzip",
                "identity;q=0.5, gzip;q=0.5",
                "br;q=1.0, gzip;q=0.8, *;q=0.1",
                "deflate,,gzip"
            })
    void gzipIsWelcome(String header) {
        assertThat(prefersGzip(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "identity",
                "br",
                "gzip;q=0",
                "gzip;q=0.000",
                "gzip;q=0, *",
                "*;q=0",
                "identity;q=1, gzip;q=0.5",
                "identity, *;q=0.5",
                "gzip;q=2",
                "gzip;q=x",
                "notgzip"
            })
    void gzipIsNotWelcome(String header) {
        assertThat(prefersGzip(header)).isFalse();
    }

    @Test
    void severalLinesCountAsOneAndNoneAsNo() {
        assertThat(prefersGzip("br", "gzip")).isTrue();
        assertThat(prefersGzip("gzip", "identity;q=0.9")).isTrue();
        assertThat(prefersGzip()).isFalse();
    }

    private static boolean prefersGzip(String... lines) {
        return AcceptEncoding.prefersGzip(Collections.enumeration(List.of(lines)));
    }
}
