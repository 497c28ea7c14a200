package org.duta.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.duta.ejb.audit.AuditFinder.AuditLine;
import org.duta.ejb.desk.TrailEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailFormatTest {

    @Test
    void a_row_is_as_rfc_4180_has_it() {
        assertThat(TrailFormat.CSV.head())
                .isEqualTo("sequence,at,actor,act,subject,from,to,details,previous,hash\r\n");
        assertThat(TrailFormat.CSV.line(entry("ayu", "{\"note\":\"a\nb\"}")))
                .isEqualTo(
                        "7,2026-11-24T09:00:00Z,ayu,post.created,post:1,,DRAFT,"
                                + "\"{\"\"note\"\":\"\"a\nb\"\"}\",before,own\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\t=1", "\r=1"})
    void a_cell_that_a_spreadsheet_would_compute_has_an_apostrophe_before_it(String actor) {
        assertThat(TrailFormat.CSV.line(entry(actor, "{}")).replace("\"", ""))
                .startsWith("7,2026-11-24T09:00:00Z,'" + actor + ",post.created");
    }

    @Test
    void a_json_line_has_what_the_hash_covers() {
        assertThat(TrailFormat.JSONL.head()).isEmpty();
        assertThat(TrailFormat.JSONL.line(entry("=ayu", "{}")))
                .isEqualTo(
                        "{\"sequence\":7,\"at\":\"2026-11-24T09:00:00Z\",\"actor\":\"=ayu\","
                                + "\"act\":\"post.created\",\"subject\":\"post:1\",\"from\":null,"
                                + "\"to\":\"DRAFT\",\"details\":{},\"hash\":\"own\","
                                + "\"previous\":\"before\"}\n");
    }

    private static TrailEntry entry(String actor, String details) {
        return new TrailEntry(
                new AuditLine(
                        7,
                        Instant.parse("2026-11-24T09:00:00Z"),
                        actor,
                        "post.created",
                        "post:1",
                        null,
                        "DRAFT",
                        details,
                        "own"),
                "before",
                null);
    }
}
