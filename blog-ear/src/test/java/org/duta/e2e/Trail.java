package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A post's audit trail, walked through by somebody who knows the rules and trusts nobody: who had a
 * hand in the edition, what was submitted since the last change, who approved it.
 */
final class Trail {

    /** In which role each of them may approve. */
    private static final Map<String, String> DECIDERS =
            Map.of(
                    "citra",
                    "EDITOR tokyo",
                    "gita",
                    "EDITOR tokyo",
                    "dewi",
                    "EDITOR geneva-un",
                    Rules.WIRA,
                    "EDITOR wellington",
                    "eko",
                    "DESK hq-press",
                    "hani",
                    "LEGAL hq-legal");

    private final List<JsonObject> lines;
    private final Set<String> hands = new HashSet<>();
    private final Map<String, Set<String>> handsOf = new HashMap<>();
    private @Nullable String submitted;
    private @Nullable String approved;
    private @Nullable String live;
    private int approvals;

    private Trail(List<JsonObject> lines) {
        this.lines = lines;
    }

    static Trail of(List<JsonObject> lines) {
        return new Trail(lines);
    }

    /**
     * Checks every line, every revision, and what readers see.
     *
     * @return how many approvals there were
     */
    int check(SignedIn reader, String id) {
        for (JsonObject line : lines) {
            follow(line, line.getJsonObject("details"));
        }
        for (JsonObject revision : reader.revisions(id)) {
            assertThat(revision.getJsonArray("hands"))
                    .extracting(hand -> ((jakarta.json.JsonString) hand).getString())
                    .containsExactlyInAnyOrderElementsOf(
                            handsOf.get(String.valueOf(revision.getInt("number"))));
        }
        checkReaders(reader.api(), id);
        return approvals;
    }

    private void follow(JsonObject line, JsonObject details) {
        String actor = line.getString("actor");
        switch (line.getString("act")) {
            case "post.created", "post.text-written", "post.details-changed" -> {
                assertThat(submitted).as("changed while under review: %s", line).isNull();
                hands.add(actor);
            }
            case "post.submitted" -> {
                submitted = details.getString("hash");
                handsOf.put(details.getString("revision"), Set.copyOf(hands));
            }
            case "post.approved" -> approve(line, actor, details);
            case "post.recalled", "post.sent-back" -> {
                submitted = null;
                approved = null;
            }
            case "post.published" -> {
                assertThat(approved).as("published: %s", line).isEqualTo(details.getString("hash"));
                live = approved;
                submitted = null;
                approved = null;
            }
            case "post.edition-started" -> hands.clear();
            default -> throw new AssertionError(line);
        }
    }

    private void approve(JsonObject line, String actor, JsonObject details) {
        approvals++;
        assertThat(hands).as("approved with a hand in it: %s", line).doesNotContain(actor);
        assertThat(details.getString("as")).as("approved: %s", line).isEqualTo(DECIDERS.get(actor));
        assertThat(details.getString("hash")).as("approved: %s", line).isEqualTo(submitted);
        if (line.getString("to").equals("APPROVED")) {
            approved = submitted;
        }
    }

    private void checkReaders(Api api, String id) {
        Answer seen = api.get("/api/v1/posts/" + id);
        if (live == null) {
            seen.expect(404);
            return;
        }
        JsonObject post = seen.expect(200).json();
        assertThat(post.getString("contentHash")).isEqualTo(live);
        assertThat(ContentHash.of(post)).as("the hash of what readers see").isEqualTo(live);
    }
}
