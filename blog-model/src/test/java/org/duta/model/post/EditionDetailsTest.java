package org.duta.model.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditionDetailsTest {

    private final EditionDetails before =
            new EditionDetails(
                    "Old", "Same", List.of("culture"), List.of("geneva-un"), List.of("ayu"));

    @Test
    void what_differs_is_told_before_and_after_and_nothing_else() {
        EditionDetails after =
                new EditionDetails(
                        "New",
                        "Same",
                        List.of("culture", "trade"),
                        List.of(),
                        List.of("bima", "ayu"));
        assertThat(before.changesTo(after))
                .isEqualTo(
                        Map.of(
                                "title.from", "Old",
                                "title.to", "New",
                                "topics.from", "culture",
                                "topics.to", "culture,trade",
                                "contributors.from", "geneva-un",
                                "contributors.to", "",
                                "byline.from", "ayu",
                                "byline.to", "bima,ayu"));
    }

    @Test
    void where_nothing_differs_there_is_nothing_to_tell() {
        assertThat(before.changesTo(before)).isEmpty();
    }
}
