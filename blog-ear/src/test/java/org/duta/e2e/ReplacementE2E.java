package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A post that is taken down leads to the one that takes its place, wherever it was known. */
class ReplacementE2E {

    private static final Path PICTURES = Path.of("target/e2e/pictures");

    /** What the field for the replacement offers to choose from. */
    private static final String LISTED =
            "return [...document.querySelector('.move-replacement').list.options]"
                    + ".map(option => option.value + ' ' + option.text)";

    private final Newsroom room = new Newsroom();
    private final Api api = room.api;
    private final NewDraft better = NewDraft.in("tokyo");
    private final String other = room.live(better);
    private final String otherUrl = room.published(other).getString("url");
    private final String id = room.live(NewDraft.in("tokyo"));
    private final String page = room.page(id);

    @Test
    void every_channel_leads_to_the_replacement() {
        withdraw(id, otherUrl).expect(200);
        Answer gone = api.get("/api/v1/posts/" + id).expect(410, "gone");
        assertThat(gone.json().getString("reason")).isEqualTo("It was mixed up.");
        assertLeads(gone.json().getJsonObject("replacement"));
        assertLeads(last().getJsonObject("replacement"));
        String link = "href=\"" + otherUrl + "\"";
        assertThat(api.get(page).expect(410).text())
                .contains("href=\"" + room.page(other) + "\"", better.title());
        assertThat(api.get("/api/v1/posts/" + id + "/embed").expect(410).text())
                .contains(link, better.title());
        assertThat(api.get("/embed/" + id).expect(410).text()).contains(link);
        assertLeads(verified(id).getJsonObject("replacement"));
        assertThat(api.get("/verify?url=" + page).expect(200).text())
                .contains("href=\"" + room.page(other) + "\"", better.title());
        String atom = feed("atom");
        int tombstone = atom.indexOf("<at:deleted-entry ref=\"urn:uuid:" + id);
        assertThat(atom.substring(tombstone, atom.indexOf("</at:deleted-entry>", tombstone)))
                .contains("rel=\"related\"", link);
        assertThat(atom).contains("<duta:replacement ref=\"urn:uuid:" + other + "\">" + otherUrl);
        assertThat(feed("rss"))
                .contains("<duta:replacement ref=\"urn:uuid:" + other + "\">" + otherUrl);
        assertThat(feed("json"))
                .contains(
                        "\"replacement\":{\"id\":\"urn:uuid:%s\",\"url\":\"%s\"}"
                                .formatted(other, otherUrl));
        List<JsonObject> trail = room.gita.trail(id);
        assertThat(trail.get(trail.size() - 1).getJsonObject("details").getString("replacement"))
                .isEqualTo(other);
    }

    @Test
    void what_was_restored_leads_nowhere_else() {
        withdraw(id, other).expect(200);
        room.gita.makes("restore", id);
        api.get(page).expect(200);
        assertThat(last()).doesNotContainKey("replacement");
        room.gita.withdraws(id, "Wrong after all.");
        assertThat(replacementOf(id)).isEqualTo(JsonValue.NULL);
    }

    @Test
    void nobody_is_led_to_what_is_gone_itself_but_the_journal_stays_as_it_was() {
        withdraw(id, otherUrl).expect(200);
        long sequence = last().getJsonNumber("sequence").longValue();
        room.gita.withdraws(other, "That was wrong too.");
        assertThat(replacementOf(id)).isEqualTo(JsonValue.NULL);
        assertThat(verified(id).get("replacement")).isEqualTo(JsonValue.NULL);
        assertThat(api.get(page).expect(410).text()).doesNotContain(better.title());
        assertThat(api.get("/verify?url=" + page).expect(200).text())
                .doesNotContain(better.title());
        assertLeads(Journal.after(api, sequence - 1, 1).get(0).getJsonObject("replacement"));
        room.gita.makes("restore", other);
        assertLeads(replacementOf(id).asJsonObject());
    }

    @ParameterizedTest
    @CsvSource({
        "https://elsewhere.example/tokyo/post,replacement-unknown",
        "/tokyo/no-such-post,replacement-unknown",
        "nonsense,replacement-unknown",
        "00000000-0000-4000-8000-000000000000,replacement-unknown",
        "ITSELF,replacement-itself",
        "WITHDRAWN,replacement-withdrawn"
    })
    void only_another_live_post_can_take_its_place(String given, String reason) {
        if (given.equals("WITHDRAWN")) {
            room.gita.withdraws(other, "Gone first.");
        }
        String named = given.equals("ITSELF") ? page : given;
        Answer refused = withdraw(id, given.equals("WITHDRAWN") ? otherUrl : named);
        assertThat(refused.expect(422, "invalid").reasons()).containsExactly(reason);
        api.get(page).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"start-edition", "discard"})
    void no_other_move_takes_a_replacement(String move) {
        Answer refused = move(id, move, other);
        assertThat(refused.expect(422, "invalid").reasons())
                .containsExactly("replacement-not-here");
    }

    @Test
    void an_editor_names_it_on_the_desk() {
        assumeTrue(DeskBrowser.isInstalled(), "chromium is installed");
        try (DeskBrowser gita = DeskBrowser.signedInAs(DutaServer.shared(), "gita")) {
            gita.open("/desk/edit?id=" + id);
            gita.click("summary.move-withdraw");
            assertThat(gita.script(LISTED))
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .contains(otherUrl + " " + better.title())
                    .noneMatch(option -> option.toString().contains(page));
            assertThat(gita.hindrances()).isEmpty();
            gita.type("textarea.move-note", "Mixed up.");
            gita.type(".move-replacement", "/tokyo/no-such-post");
            gita.click(".move-withdraw-now");
            gita.await(".notice-error");
            api.get(page).expect(200);
            gita.open("/desk/edit?id=" + id);
            gita.click("summary.move-withdraw");
            gita.type("textarea.move-note", "Mixed up.");
            gita.type(".move-replacement", otherUrl);
            gita.click(".move-withdraw-now");
            gita.await(".move-restore");
            gita.assertQuietConsole();
        }
        assertLeads(replacementOf(id).asJsonObject());
    }

    @ParameterizedTest
    @CsvSource({"390, id", "1280, en"})
    void the_page_of_what_is_gone_fits_and_hinders_nobody(int width, String language) {
        String arabic = room.live(NewDraft.in("tokyo").language("ar").titled("إعلان جديد"));
        withdraw(id, arabic).expect(200);
        try (ReaderBrowser browser = new ReaderBrowser(width, language)) {
            browser.open(api.address() + page);
            assertLeadsToArabic(browser);
            browser.picture(PICTURES.resolve("replaced-" + width + "-" + language + ".png"));
            browser.open(api.address() + "/verify?url=" + page);
            assertLeadsToArabic(browser);
            browser.picture(PICTURES.resolve("verify-replaced-" + width + "-" + language + ".png"));
        }
    }

    private static void assertLeadsToArabic(ReaderBrowser browser) {
        assertThat(browser.ask(".withdrawn-instead a", "d.dir + d.lang")).isEqualTo("rtlar");
        assertThat(browser.overflow()).isZero();
        assertThat(browser.hindrances()).isEmpty();
    }

    private void assertLeads(JsonObject replacement) {
        assertThat(replacement.getString("id")).isEqualTo(other);
        assertThat(replacement.getString("url")).isEqualTo(otherUrl);
    }

    private JsonValue replacementOf(String gone) {
        JsonObject problem = api.get("/api/v1/posts/" + gone).expect(410).json();
        return Objects.requireNonNull(problem.get("replacement"), "it has to be there");
    }

    private JsonObject verified(String gone) {
        return new Verifier(api)
                .address(api.address() + "/api/v1/posts/" + gone)
                .getJsonObject("withdrawal");
    }

    private JsonObject last() {
        List<JsonObject> journal = Journal.whole(api, 1_000);
        return journal.get(journal.size() - 1);
    }

    private String feed(String format) {
        return api.get("/feeds/mission/tokyo." + format).expect(200).text();
    }

    private Answer withdraw(String post, String replacement) {
        return move(post, "withdraw", replacement);
    }

    private Answer move(String post, String move, String replacement) {
        JsonObject body =
                Json.createObjectBuilder()
                        .add("move", move)
                        .add("note", "It was mixed up.")
                        .add("replacement", replacement)
                        .build();
        return room.gita.json("POST", "/api/desk/v1/posts/" + post + "/moves", body.toString());
    }
}
