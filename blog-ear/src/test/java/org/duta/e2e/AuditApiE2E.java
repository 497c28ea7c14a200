package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duta.model.kernel.CanonicalJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The trail as programs search it and take copies of it. */
class AuditApiE2E {

    private static final String AUDIT = "/api/desk/v1/audit";

    private final Newsroom newsroom = new Newsroom();

    @Test
    void everybody_sees_what_is_theirs_to_see() {
        String ofTokyo = newsroom.draft(NewDraft.in("tokyo"));
        String ofBoth = newsroom.draft(NewDraft.in("tokyo").with("geneva-un"));
        newsroom.fajar.get("/api/desk/v1/signing-keys").expect(200);
        for (SignedIn writer : List.of(newsroom.ayu, newsroom.citra, newsroom.eko)) {
            assertThat(acts(writer, "post=" + ofTokyo)).containsExactly("post.created");
            assertThat(acts(writer, "post=" + ofBoth)).containsExactly("post.created");
        }
        assertThat(acts(newsroom.bima, "post=" + ofBoth)).containsExactly("post.created");
        assertThat(acts(newsroom.bima, "post=" + ofTokyo)).isEmpty();
        assertThat(acts(newsroom.fajar, "post=" + ofTokyo)).isEmpty();
        newsroom.bima.get(AUDIT + "?post=" + ofTokyo).expect(404, "not-found");

        assertThat(acts(newsroom.fajar, "act=person.signed-in&actor=fajar")).isNotEmpty();
        for (SignedIn other : List.of(newsroom.ayu, newsroom.citra, newsroom.eko)) {
            assertThat(acts(other, "act=person.signed-in")).isEmpty();
        }
        assertThat(subjects(newsroom.fajar, "limit=1000"))
                .noneMatch(subject -> subject.startsWith("post:"));
        assertThat(subjects(newsroom.eko, "limit=1000"))
                .allMatch(subject -> subject.startsWith("post:"));
        newsroom.api.get(AUDIT).expect(401, "signed-out");
    }

    @Test
    void every_filter_narrows_and_the_newest_come_first() {
        NewDraft draft = NewDraft.in("tokyo").with("geneva-un");
        String id = newsroom.live(draft);
        String word = draft.title().replace("About ", "");
        assertThat(acts(newsroom.eko, "post=" + word + "&limit=3"))
                .containsExactly("post.published", "post.approved", "post.submitted");
        assertThat(acts(newsroom.eko, "post=" + newsroom.page(id) + "&actor=gita"))
                .containsExactly("post.published", "post.approved");
        assertThat(acts(newsroom.eko, "post=" + word + "&mission=geneva-un&act=post.created"))
                .containsExactly("post.created");
        assertThat(acts(newsroom.eko, "post=" + word + "&mission=paris")).isEmpty();
        String submitted =
                search(newsroom.eko, "post=" + word + "&act=post.submitted").get(0).getString("at");
        assertThat(acts(newsroom.eko, "post=" + word + "&until=" + submitted))
                .containsExactly("post.created");
        assertThat(acts(newsroom.eko, "post=" + word + "&since=" + submitted))
                .containsExactly("post.published", "post.approved", "post.submitted");
        assertThat(newsroom.eko.trail(id).get(0).getString("act"))
                .as("the post alone: its whole trail, oldest first")
                .isEqualTo("post.created");
    }

    @Test
    void pages_lead_to_one_another_to_the_end() {
        NewDraft draft = NewDraft.in("tokyo");
        newsroom.live(draft);
        String word = draft.title().replace("About ", "");
        List<JsonObject> whole = search(newsroom.eko, "post=" + word + "&limit=100");
        assertThat(whole).hasSizeGreaterThan(3);
        List<JsonObject> paged = new ArrayList<>();
        String next = newsroom.api.address() + AUDIT + "?post=" + word + "&limit=2";
        while (next != null) {
            Answer page = newsroom.eko.get(next.substring(next.indexOf("/api/"))).expect(200);
            paged.addAll(page.items());
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void what_cant_be_asked_is_refused() {
        for (String query :
                List.of(
                        "nonsense=1",
                        "actor=",
                        "mission=nowhere",
                        "since=yesterday",
                        "limit=0",
                        "limit=1001",
                        "cursor=x",
                        "format=xml",
                        "format=csv&limit=5",
                        "act=a&act=b")) {
            newsroom.eko.get(AUDIT + "?" + query).expect(400, "bad-parameter");
        }
    }

    @Test
    void changed_details_are_told_before_and_after_and_never_the_text() {
        NewDraft draft = NewDraft.in("tokyo");
        String id = newsroom.draft(draft);
        newsroom.ayu.changes(id, "title", "Another title");
        newsroom.ayu.changes(id, "topics", List.of("culture", "education"));
        newsroom.ayu.writes(id, "A secret word.\n");
        List<JsonObject> trail = newsroom.ayu.trail(id);
        assertThat(trail.get(1).getJsonObject("details").getString("title.from"))
                .isEqualTo(draft.title());
        assertThat(trail.get(1).getJsonObject("details").getString("title.to"))
                .isEqualTo("Another title");
        assertThat(trail.get(1).getJsonObject("details")).doesNotContainKey("topics.to");
        assertThat(trail.get(2).getJsonObject("details").getString("topics.to"))
                .isEqualTo("culture,education");
        assertThat(trail.toString()).doesNotContain("secret");
    }

    @Test
    void a_copy_in_json_lines_carries_all_that_the_hashes_cover() {
        String id = newsroom.live(NewDraft.in("tokyo"));
        Answer copy = newsroom.eko.get(AUDIT + "?post=" + id + "&format=jsonl").expect(200);
        assertThat(copy.header("Content-Type")).startsWith("application/jsonl");
        assertThat(copy.header("Content-Disposition")).contains("duta-audit.jsonl");
        List<JsonObject> lines = copy.text().lines().map(AuditApiE2E::parsed).toList();
        assertThat(lines).extracting(line -> line.getString("act")).startsWith("post.created");
        assertThat(lines).hasSameSizeAs(newsroom.eko.trail(id));
        for (JsonObject line : lines) {
            assertThat(hash(line)).isEqualTo(line.getString("hash"));
        }
        assertThat(newestDetails("audit.exported", "eko"))
                .contains("\"format\":\"jsonl\"", "\"post\":\"" + id + '"');
    }

    @Test
    void a_copy_in_csv_has_the_same_lines() {
        NewDraft draft = NewDraft.in("tokyo");
        String id = newsroom.draft(draft);
        Answer copy = newsroom.eko.get(AUDIT + "?post=" + id + "&actor=ayu&format=csv").expect(200);
        assertThat(copy.header("Content-Type")).startsWith("text/csv");
        List<String> rows = List.of(copy.text().split("\r\n", -1));
        assertThat(rows.get(0))
                .isEqualTo("sequence,at,actor,act,subject,from,to,details,previous,hash");
        assertThat(rows.get(1))
                .contains(",ayu,post.created,post:" + id + ",,DRAFT,\"{\"\"mission\"\":");
    }

    @Test
    void an_administrators_look_is_itself_recorded_and_others_are_not() {
        acts(newsroom.fajar, "act=key.made&actor=duta");
        assertThat(newestDetails("audit.viewed", "fajar"))
                .isEqualTo("{\"act\":\"key.made\",\"actor\":\"duta\"}");
        acts(newsroom.eko, "limit=1");
        assertThat(
                        Sql.number(
                                "select count(*) from audit_entry where act = 'audit.viewed' and"
                                        + " actor = 'eko'"))
                .isZero();
    }

    private static List<String> acts(SignedIn reader, String query) {
        String whole = query.matches("post=[^&]*") ? query + "&limit=100" : query;
        return search(reader, whole).stream().map(line -> line.getString("act")).toList();
    }

    private static List<String> subjects(SignedIn reader, String query) {
        return search(reader, query).stream().map(line -> line.getString("subject")).toList();
    }

    private static List<JsonObject> search(SignedIn reader, String query) {
        return reader.get(AUDIT + "?" + query).expect(200).items();
    }

    private static String newestDetails(String act, String actor) {
        return Sql.text(
                "select details from audit_entry where act = '%s' and actor = '%s' order by sequence desc limit 1"
                        .formatted(act, actor));
    }

    /** As docs/audit.md says it. */
    private static String hash(JsonObject line) {
        Map<String, Object> details = new TreeMap<>();
        line.getJsonObject("details")
                .forEach((name, value) -> details.put(name, text(value.toString())));
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("sequence", line.getJsonNumber("sequence").toString());
        for (String name : List.of("at", "actor", "act", "subject", "previous")) {
            fields.put(name, line.getString(name));
        }
        for (String name : List.of("from", "to")) {
            fields.put(name, line.isNull(name) ? null : line.getString(name));
        }
        fields.put("details", CanonicalJson.of(details));
        return CanonicalJson.sha256(CanonicalJson.of(fields));
    }

    private static String text(String json) {
        return parsed("{\"text\":" + json + "}").getString("text");
    }

    private static JsonObject parsed(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
