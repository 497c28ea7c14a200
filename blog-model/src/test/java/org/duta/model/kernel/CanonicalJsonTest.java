package org.duta.model.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    /** RFC 8785, section 3.2.2.2. */
    @Test
    void strings_are_escaped_as_the_rfc_says() {
        assertThat(CanonicalJson.of("€$\u000f\nA'B\"\\\\\"/"))
                .isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }

    /** RFC 8785, section 3.2.3: by UTF-16 units. */
    @Test
    void members_are_sorted_by_utf16_units() {
        assertThat(
                        CanonicalJson.of(
                                Map.of(
                                        "€", "Euro Sign",
                                        "\r", "Carriage Return",
                                        "\ufb33", "Hebrew Letter Dalet With Dagesh",
                                        "1", "One",
                                        "😀", "Emoji: Grinning Face",
                                        "\u0080", "Control",
                                        "ö", "Latin Small Letter O With Diaeresis")))
                .isEqualTo(
                        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                                + "\"ö\":\"Latin Small Letter O With Diaeresis\","
                                + "\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\","
                                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void lists_keep_their_order_and_null_is_null() {
        assertThat(CanonicalJson.of(Arrays.asList("b", null, List.of("a"))))
                .isEqualTo("[\"b\",null,[\"a\"]]");
    }

    @Test
    void the_hash_is_over_utf8() {
        assertThat(CanonicalJson.sha256("é"))
                .isEqualTo("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
    }
}
