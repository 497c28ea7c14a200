package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A portal takes over what is published: from the journal, from the list, by filters. */
class PortalE2E {

    private static final List<String> LINE =
            List.of("sequence", "op", "id", "edition", "etag", "at", "note");

    /** Of a withdrawal that names another post to read. */
    private static final List<String> WITHDRAWN_LINE =
            List.of("sequence", "op", "id", "edition", "etag", "at", "note", "replacement");

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private final Newsroom room = new Newsroom();
    private final Api api = room.api;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 200, 1_000})
    void theJournalCountsWithoutAGapFromOneOn(int page) {
        long head = Journal.whole(api, 1_000).size();
        List<JsonObject> lines =
                page == 1 ? Journal.after(api, head - 12, page) : Journal.whole(api, page);
        long first = page == 1 ? head - 11 : 1;
        assertThat(lines.stream().map(line -> line.getJsonNumber("sequence").longValueExact()))
                .containsExactlyElementsOf(LongStream.rangeClosed(first, head).boxed().toList());
        assertThat(lines)
                .allSatisfy(
                        line ->
                                assertThat(line.keySet())
                                        .containsExactlyInAnyOrderElementsOf(
                                                line.containsKey("replacement")
                                                        ? WITHDRAWN_LINE
                                                        : LINE));
        JsonObject end = api.get("/api/v1/changes?after=" + head).expect(200).json();
        assertThat(end.getJsonArray("items")).isEmpty();
        assertThat(end.getInt("next")).isEqualTo((int) head);
        assertThat(end.getBoolean("upToDate")).isTrue();
    }

    @Test
    void whoWalksTheListMeetsEveryPostOnceWhileNewOnesArePublished() {
        room.live(NewDraft.in("tokyo"));
        List<String> before = ids("/api/v1/posts?limit=100");
        List<String> walked = new ArrayList<>();
        String path = "/api/v1/posts?limit=5";
        for (int page = 0; path != null; page++) {
            Answer answer = api.get(path).expect(200);
            answer.items().forEach(post -> walked.add(post.getString("id")));
            path = next(answer);
            if (page < 3) {
                room.live(NewDraft.in("tokyo"));
            }
        }
        assertThat(walked).doesNotHaveDuplicates().startsWith(before.toArray(new String[0]));
        assertThat(walked).containsExactlyElementsOf(before.size() < 100 ? before : walked);
    }

    private static @org.jspecify.annotations.Nullable String next(Answer answer) {
        Matcher link = NEXT.matcher(String.valueOf(answer.header("Link")));
        if (!link.find()) {
            return null;
        }
        URI uri = URI.create(link.group(1));
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private List<String> ids(String path) {
        return api.get(path).expect(200).items().stream().map(p -> p.getString("id")).toList();
    }

    @Test
    void filtersAreAlternativesWithinAndRequirementsBetween() {
        String tokyo = room.live(NewDraft.in("tokyo").kind("statement").language("ms"));
        String both =
                room.live(NewDraft.in("tokyo").with("cairo").language("tl").topics("education"));
        assertThat(found(tokyo, both, "mission=tokyo&language=ms")).containsExactly(tokyo);
        assertThat(found(tokyo, both, "mission=tokyo&mission=cairo")).containsExactly(both, tokyo);
        assertThat(found(tokyo, both, "mission=cairo")).containsExactly(both);
        assertThat(found(tokyo, both, "mission=paris")).isEmpty();
        assertThat(found(tokyo, both, "language=ms&language=tl")).containsExactly(both, tokyo);
        assertThat(found(tokyo, both, "language=MS")).containsExactly(tokyo);
        assertThat(found(tokyo, both, "language=ms&kind=story")).isEmpty();
        assertThat(found(tokyo, both, "kind=statement&kind=story&language=ms&language=tl"))
                .containsExactly(both, tokyo);
        assertThat(found(tokyo, both, "author=ayu&language=tl")).containsExactly(both);
        assertThat(found(tokyo, both, "author=dewi&author=bima&language=tl")).isEmpty();
        assertThat(found(tokyo, both, "topic=education&language=tl")).containsExactly(both);
        assertThat(found(tokyo, both, "topic=education&language=ms")).isEmpty();
        assertThat(found(tokyo, both, "country=EG&language=tl")).containsExactly(both);
        assertThat(found(tokyo, both, "country=JP&language=tl")).containsExactly(both);
        assertThat(found(tokyo, both, "country=FR")).isEmpty();
        String at = room.published(both).getString("publishedAt");
        assertThat(found(tokyo, both, "since=" + at)).contains(both);
        assertThat(found(tokyo, both, "until=" + at)).doesNotContain(both);
        assertThat(found(tokyo, both, "since=2100-01-01")).isEmpty();
        assertThat(found(tokyo, both, "since=2000-01-01&until=2100-01-01"))
                .containsExactly(both, tokyo);
    }

    private List<String> found(String one, String other, String query) {
        return ids("/api/v1/posts?limit=100&" + query).stream()
                .filter(id -> id.equals(one) || id.equals(other))
                .toList();
    }

    @Test
    void aProgramMayAskForSomeMembersOnly() {
        List<JsonObject> posts =
                api.get("/api/v1/posts?limit=3&fields=id,title&fields=url").expect(200).items();
        assertThat(posts)
                .isNotEmpty()
                .allSatisfy(
                        post ->
                                assertThat(post.keySet())
                                        .containsExactlyInAnyOrder("id", "title", "url"));
    }

    @Test
    void aPostHasExactlyTheMembersOfTheContract() {
        String id = room.live(NewDraft.in("tokyo").with("paris"));
        List<String> members =
                List.of(
                        "id",
                        "url",
                        "mission",
                        "contributors",
                        "authors",
                        "language",
                        "translations",
                        "kind",
                        "title",
                        "summary",
                        "html",
                        "text",
                        "topics",
                        "countries",
                        "image",
                        "publishedAt",
                        "updatedAt",
                        "edition",
                        "correction",
                        "contentHash",
                        "signature",
                        "awaitingConfirmation");
        assertThat(room.published(id).keySet()).containsExactlyInAnyOrderElementsOf(members);
        assertThat(room.published(id).getJsonObject("mission").keySet())
                .containsExactlyInAnyOrder("code", "name");
    }

    @Test
    void theSlugIsMadeOfTheFirstTitleAndStays() {
        String word = NewDraft.word();
        assertThat(page("Kopi & Teh: " + word)).isEqualTo("/tokyo/kopi-teh-" + word);
        String again = room.live(NewDraft.in("tokyo").titled("Kopi & Teh: " + word));
        assertThat(room.page(again)).isEqualTo("/tokyo/kopi-teh-" + word + "-2");
        assertThat(page("Kopi  teh " + word + "!")).isEqualTo("/tokyo/kopi-teh-" + word + "-3");
        assertThat(page("東京 " + word)).matches("/tokyo/[a-z0-9-]*[a-z]-" + word);
        assertThat(page("القاهرة " + word)).matches("/tokyo/[a-z0-9-]*[a-z]-" + word);
        assertThat(page("Ærøskøbing Łódź " + word)).isEqualTo("/tokyo/aeroskobing-lodz-" + word);

        String nothingLeft = room.live(NewDraft.in("tokyo").titled("🎉 !!! …"));
        assertThat(room.page(nothingLeft)).isEqualTo("/tokyo/" + nothingLeft);

        room.ayu.makes("start-edition", again);
        room.ayu.changes(again, "title", "Something else");
        room.ayu.makes("submit", again);
        room.gita.makes("approve", again);
        room.gita.publishes(again, null);
        assertThat(room.page(again)).isEqualTo("/tokyo/kopi-teh-" + word + "-2");
        api.get(room.page(again)).expect(200);
        api.get("/paris/kopi-teh-" + word).expect(404);
    }

    private String page(String title) {
        return room.page(room.live(NewDraft.in("tokyo").titled(title)));
    }

    @Test
    void theDirectoriesNameWhatFiltersTake() {
        List<JsonObject> missions = api.get("/api/v1/missions").expect(200).items();
        assertThat(missions)
                .filteredOn(m -> !m.getString("code").startsWith("hq-"))
                .hasSizeGreaterThanOrEqualTo(132);
        assertThat(missions)
                .filteredOn(m -> m.getString("code").startsWith("hq-"))
                .hasSizeGreaterThanOrEqualTo(6);
        assertThat(missions)
                .extracting(mission -> mission.getString("code"))
                .contains("tokyo", "geneva-un", "paris", "cairo", "beijing", "hq-press");
        assertThat(missions).allSatisfy(m -> assertThat(m.getString("type")).isNotBlank());
        room.live(NewDraft.in("tokyo"));
        assertThat(api.get("/api/v1/authors").expect(200).items())
                .extracting(author -> author.getString("handle"))
                .contains("ayu")
                .doesNotContain("fajar");
        for (JsonObject topic : api.get("/api/v1/topics").expect(200).items()) {
            api.get("/api/v1/posts?topic=" + topic.getString("slug")).expect(200);
        }
    }

    @Test
    void anySitesScriptMayReadButTakesNoCookieAlong() {
        for (String path :
                Arrays.asList("/api/v1/posts", "/api/v1/posts?limit=0", "/feeds/all.rss")) {
            Answer answer = api.get(path, "Origin", "https://portal.example");
            assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
        }
        assertThat(api.get("/api/desk/v1/posts/x").header("Access-Control-Allow-Origin")).isNull();
    }
}
