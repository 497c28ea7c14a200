package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An administrator changes what missions and topics ask of reviews, and tries it out first; writers
 * and editors see the route. The pictures are in {@code target/e2e/pictures}.
 */
class PoliciesPageE2E {

    private static final Path PICTURES = Path.of("target/e2e/pictures");

    private final Newsroom room = new Newsroom();
    private final Rules rules = new Rules();
    private DeskBrowser fajar;

    @SuppressWarnings("NullAway.Init") // Made before each test.
    PoliciesPageE2E() {}

    @BeforeAll
    static void theBrowserIsInstalled() {
        assumeTrue(DeskBrowser.isInstalled(), "chromium and chromedriver are not installed");
    }

    @BeforeEach
    void signIn() {
        fajar = DeskBrowser.signedInAs(DutaServer.shared(), "fajar");
    }

    @AfterEach
    void noMoreRules() {
        if (fajar != null) {
            fajar.close();
        }
        rules.close();
        Sql.run("update topic set legal = false, version = 1 where slug = 'culture'");
    }

    @Test
    void a_missions_rule_is_changed_counts_from_then_on_and_stands_in_the_trail() {
        String before = room.inReview(NewDraft.in("tokyo").with(Rules.WELLINGTON));
        fajar.open("/desk/policies?q=WELLington&language=en");
        assertThat(fajar.contents("#missions-title ~ .table-region tbody tr")).hasSize(1);
        fajar.click("#missions-title ~ .table-region tbody a");
        fajar.click("#asContributor");
        fajar.await("#dueHours").clear();
        fajar.type("#dueHours", "6");
        fajar.click("#saveMission");
        fajar.awaitText(".desk-main", "counts for reviews that begin from now on");
        String after = room.inReview(NewDraft.in("tokyo").with(Rules.WELLINGTON));
        assertThat(stepsOf(before)).isEqualTo(1);
        assertThat(stepsOf(after)).isEqualTo(2);
        assertThat(
                        Sql.number(
                                "select count(*) from audit_entry where actor = 'fajar' and act ="
                                        + " 'mission.rule-changed' and subject ="
                                        + " 'mission:wellington' and from_state ="
                                        + " 'as-contributor=false, legal=false,"
                                        + " due-hours=24' and to_state ="
                                        + " 'as-contributor=true, legal=false,"
                                        + " due-hours=6'"))
                .isPositive();
        fajar.assertQuietConsole();
    }

    @Test
    void a_topics_rule_is_changed() {
        fajar.open("/desk/policies?topic=culture");
        fajar.click("#topicLegal");
        fajar.click("#saveTopic");
        fajar.awaitText(".desk-main", "sudah seperti yang Anda tetapkan");
        assertThat(stepsOf(room.inReview(NewDraft.in("tokyo").topics("culture")))).isEqualTo(2);
    }

    @Test
    void hours_that_cannot_be_are_refused() {
        for (String hours : List.of("0", "721", "x")) {
            fajar.open("/desk/policies?mission=wellington");
            fajar.await("#dueHours").clear();
            fajar.type("#dueHours", hours);
            fajar.click("#saveMission");
            fajar.await(".notice-error, .field-error");
        }
        assertThat(Sql.number("select count(*) from mission_rule")).isZero();
    }

    @Test
    void whoever_saves_over_another_administrators_change_is_told_and_sees_it() {
        fajar.open("/desk/policies?mission=wellington");
        rules.asksForLawyers(Rules.WELLINGTON);
        fajar.click("#asContributor");
        fajar.click("#saveMission");
        fajar.awaitText(".desk-main", "sudah diubah orang lain");
        assertThat(fajar.await("#legal").isSelected()).isTrue();
        assertThat(fajar.await("#asContributor").isSelected()).isFalse();
    }

    @Test
    void a_dry_run_says_which_route_a_post_would_take_and_why() {
        rules.asksAsContributor("geneva-un");
        fajar.open("/desk/policies");
        fajar.click("#lead option[value='tokyo']");
        fajar.click("#contributors option[value='geneva-un']");
        fajar.click("#topics input[value='peace-security']");
        fajar.click("#look");
        fajar.awaitText(".dry-run-answer", "Meja pusat");
        assertThat(fajar.contents(".dry-run-answer .route-who")).hasSize(3);
        assertThat(fajar.text(".dry-run-answer"))
                .contains("berkontribusi dan meminta", "“Perdamaian dan keamanan” tergolong peka");
        fajar.assertQuietConsole();
    }

    @Test
    void a_dry_run_of_a_live_post_goes_by_its_address() {
        String id = room.live(NewDraft.in("tokyo").with("cairo"));
        rules.asksForLawyers("cairo");
        fajar.open("/desk/policies");
        fajar.type("#address", room.published(id).getString("url"));
        fajar.click("#look");
        fajar.awaitText(".dry-run-answer", room.published(id).getString("title"));
        assertThat(fajar.contents(".dry-run-answer .route-who")).hasSize(2);
        fajar.open("/desk/policies");
        fajar.type("#address", "/tokyo/nowhere");
        fajar.click("#look");
        fajar.awaitText(".dry-run-answer", "Tidak ada tulisan situs ini yang tayang");
    }

    @Test
    void a_writer_sees_the_route_before_submitting_and_an_editor_how_far_it_is() {
        rules.asksAsContributor("geneva-un");
        String id = room.draft(NewDraft.in("tokyo").with("geneva-un").topics("culture", "asean"));
        try (DeskBrowser ayu = DeskBrowser.signedInAs(DutaServer.shared(), "ayu")) {
            ayu.open("/desk/edit?id=" + id);
            assertThat(ayu.contents("#route .route-who"))
                    .containsExactly("Editor KBRI Tokyo", "Editor PTRI Jenewa");
            ayu.click("#topics input[value='peace-security']");
            ayu.save();
            ayu.until(() -> ayu.contents("#route .route-who").size() == 3);
        }
        room.ayu.makes("submit", id);
        try (DeskBrowser citra = DeskBrowser.signedInAs(DutaServer.shared(), "citra")) {
            citra.open("/desk/read?id=" + id);
            assertThat(citra.contents(".route-turn .route-who"))
                    .containsExactly("Editor KBRI Tokyo");
            citra.click(".move-approve");
            citra.awaitText(".desk-main", "masih ada langkah tinjauan berikutnya");
            assertThat(citra.contents(".route-approved .route-who"))
                    .containsExactly("Editor KBRI Tokyo");
            assertThat(citra.text(".notice-warning")).contains("editor PTRI Jenewa");
            citra.assertQuietConsole();
        }
    }

    @Test
    void nobody_but_an_administrator_gets_in() {
        for (String handle : List.of("gita", "eko", "hani")) {
            String cookie = BrowserSession.signIn(room.api, handle);
            room.api.get("/desk/policies", "Cookie", cookie).expect(403);
            room.api.get("/desk/policies?mission=tokyo", "Cookie", cookie).expect(403);
            assertThat(room.api.get("/desk/posts", "Cookie", cookie).expect(200).text())
                    .doesNotContain("/desk/policies");
        }
        String cookie = BrowserSession.signIn(room.api, "fajar");
        room.api.get("/desk/policies?mission=atlantis", "Cookie", cookie).expect(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void everyPageFitsAndHindersNobody(int width) {
        rules.asksAsContributor("geneva-un");
        rules.asksAsContributor(Rules.WELLINGTON);
        NewDraft draft =
                NewDraft.in("tokyo")
                        .language("id")
                        .with("geneva-un", Rules.WELLINGTON)
                        .topics("peace-security");
        String written = room.draft(draft);
        String read = room.inReview(draft);
        room.gita.makes("approve", read);
        room.api.as(Rules.WIRA).makes("approve", read);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("policies", "fajar /desk/policies");
        pages.put("policies-mission", "fajar /desk/policies?mission=geneva-un");
        pages.put("policies-topic", "fajar /desk/policies?topic=peace-security");
        pages.put("route-read", "citra /desk/read?from=0&id=" + read);
        pages.put("route-edit", "ayu /desk/edit?id=" + written);
        SoftAssertions found = new SoftAssertions();
        for (Map.Entry<String, String> page : pages.entrySet()) {
            String[] who = page.getValue().split(" ");
            try (ReaderBrowser browser = new ReaderBrowser(width, "id")) {
                browser.signIn(room.api.address(), who[0]);
                browser.open(room.api.address() + who[1]);
                found.assertThat(browser.overflow()).as("overflow of %s", page).isZero();
                found.assertThat(browser.hindrances()).as("hindrances of %s", page).isEmpty();
                browser.picture(PICTURES.resolve(page.getKey() + "-" + width + ".png"));
            }
        }
        found.assertAll();
    }

    private int stepsOf(String id) {
        return room.ayu.sees(id).getJsonObject("review").getJsonArray("steps").size();
    }
}
