package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What becomes of a post that readers know: it moves to another mission, or is looked over. */
class UpkeepE2E {

    private final Newsroom room = new Newsroom();

    @Test
    void aPostThatMovesIsReadAtTheOldAddressUntilThenAndTheOldLeadsToTheNewForEver() {
        NewDraft draft = NewDraft.in("tokyo");
        String id = room.live(draft);
        String before = room.page(id);
        Answer feed = room.api.get("/feeds/mission/tokyo.json").expect(200);
        room.ayu.makes("start-edition", id);
        move(room.gita, id, "geneva-un").expect(200);
        room.api.get(before).expect(200);
        assertThat(room.published(id).getJsonObject("mission").getString("code"))
                .isEqualTo("tokyo");
        JsonObject moved = room.ayu.sees(id);
        assertThat(moved.getJsonObject("mission").getString("code")).isEqualTo("geneva-un");
        assertThat(moved.getJsonArray("contributors").getJsonObject(0).getString("code"))
                .isEqualTo("tokyo");

        room.ayu.makes("submit", id);
        room.gita.tries("approve", id).expect(403, "not-allowed");
        room.dewi.makes("approve", id);
        room.dewi.publishes(id, null);

        String after = room.page(id);
        assertThat(after).isEqualTo(before.replace("/tokyo/", "/geneva-un/"));
        assertThat(room.api.get(before).expect(301).header("Location")).isEqualTo(after);
        room.api.get(after).expect(200);
        String shown = room.published(id).getString("url");
        String asked = shown.replace("/geneva-un/", "/tokyo/");
        assertThat(room.api.get("/api/v1/oembed?url=" + asked).expect(200).text())
                .contains(draft.title());
        assertThat(room.api.get("/verify?url=" + before).expect(200).text()).contains(after);
        Answer then =
                room.api.get("/feeds/mission/tokyo.json", "If-None-Match", feed.tag()).expect(200);
        assertThat(then.text()).contains(after).doesNotContain(before + "\"");
        assertThat(room.api.get("/feeds/mission/geneva-un.json").text()).contains(id);
        assertThat(room.eko.get("/api/desk/v1/audit?post=" + id).text()).contains("post.moved");

        String next = room.live(NewDraft.in("tokyo").titled(draft.title()));
        assertThat(room.page(next)).isEqualTo(before + "-2");
        assertThat(room.api.get(before).expect(301).header("Location")).isEqualTo(after);

        room.ayu.makes("start-edition", id);
        move(room.dewi, id, "tokyo").expect(200);
        room.ayu.makes("submit", id);
        room.gita.makes("approve", id);
        room.gita.publishes(id, null);
        assertThat(room.page(id)).isEqualTo(before);
        room.api.get(before).expect(200);
        assertThat(room.api.get(after).expect(301).header("Location")).isEqualTo(before);
    }

    @Test
    void aDraftThatIsGivenUpHasMovedNowhere() {
        String id = room.live(NewDraft.in("tokyo"));
        String page = room.page(id);
        room.ayu.makes("start-edition", id);
        move(room.gita, id, "geneva-un").expect(200);
        room.dewi.tries("discard", id).expect(403, "not-allowed");
        room.dewi.tries("withdraw", id).expect(403, "not-allowed");
        room.gita.withdraws(id, "It was wrong.");
        room.dewi.tries("restore", id).expect(403, "not-allowed");
        room.gita.makes("restore", id);
        room.gita.makes("discard", id);
        assertThat(room.ayu.sees(id).getJsonObject("mission").getString("code")).isEqualTo("tokyo");
        room.correct(id, "Another text.", null);
        assertThat(room.page(id)).isEqualTo(page);
    }

    @Test
    void onlyADraftMovesAndOnlyByThoseWhoPublishItToAMissionThatIsThere() {
        String id = room.draft(NewDraft.in("tokyo"));
        move(room.ayu, id, "geneva-un").expect(403, "not-allowed");
        assertThat(move(room.gita, id, "tokyo").expect(422, "invalid").reasons())
                .containsExactly("mission-leads-already");
        assertThat(move(room.gita, id, "atlantis").expect(422, "invalid").reasons())
                .containsExactly("mission-unknown");
        room.ayu.makes("submit", id);
        move(room.gita, id, "geneva-un").expect(409, "wrong-state");
    }

    @Test
    void aPostThatIsToBeLookedOverStandsInItsEditorsListsFromThatDayOn() {
        assumeTrue(DeskBrowser.isInstalled(), "Chromium isn't installed");
        NewDraft draft = NewDraft.in("tokyo");
        String id = room.live(draft);
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
        lookOver(room.ayu, id, tomorrow).expect(403, "not-allowed");
        assertThat(lookOver(room.gita, id, "2020-01-01").expect(422, "invalid").reasons())
                .containsExactly("review-by-day");
        assertThat(lookOver(room.gita, id, tomorrow).expect(200).json().getString("reviewBy"))
                .isEqualTo(tomorrow);
        try (DeskBrowser gita = DeskBrowser.signedInAs(DutaServer.shared(), "gita")) {
            gita.open("/desk/posts?language=en");
            assertThat(gita.contents("#section-look-over ~ *")).noneMatch(draft.title()::equals);
            Sql.run("update post set review_by = current_date - 1 where id = '" + id + "'");
            gita.open("/desk/posts");
            gita.awaitText("section:has(#section-look-over)", draft.title());
            gita.open("/desk/upkeep?id=" + id);
            assertThat(gita.hindrances()).isEmpty();
            gita.script("document.querySelector('#day').value = '" + tomorrow + "'");
            gita.click("#plan");
            gita.awaitText(".post-facts", "To be looked over by");
            gita.assertQuietConsole();
        }
        Sql.run("update post set review_by = current_date - 1 where id = '" + id + "'");
        room.correct(id, "Looked over.", null);
        assertThat(room.gita.sees(id).isNull("reviewBy")).isTrue();
        assertThat(
                        room.gita.trail(id).stream()
                                .filter(
                                        line ->
                                                line.getString("act")
                                                        .equals("post.review-date-set")))
                .hasSize(2);
    }

    private Answer move(SignedIn person, String id, String mission) {
        return person.json(
                "PUT",
                "/api/desk/v1/posts/" + id + "/mission",
                Json.createObjectBuilder().add("mission", mission).build().toString(),
                "If-Match",
                person.open(id).expect(200).tag());
    }

    private static Answer lookOver(SignedIn person, String id, String day) {
        return person.json(
                "PUT",
                "/api/desk/v1/posts/" + id + "/review-by",
                Json.createObjectBuilder().add("day", day).build().toString());
    }
}
