package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody looks for words among everything that is live: on the page, and through the API. */
class SearchE2E {

    private final Newsroom room = new Newsroom();
    private final Api api = room.api;

    @Test
    void aPostIsFoundFromTheMomentItGoesLiveUntilItIsWithdrawn() {
        String word = NewDraft.word();
        String id = room.approved(NewDraft.in("tokyo").saying("It says " + word + " once.\n"));
        assertThat(found("q=" + word)).isEmpty();
        assertThat(page(word).select(".teaser")).isEmpty();
        room.gita.publishes(id, null);
        assertThat(found("q=" + word)).containsExactly(id);
        assertThat(links(page(word))).containsExactly(room.page(id));
        String corrected = NewDraft.word();
        room.correct(id, "Now it says " + corrected + ".\n", "A slip");
        assertThat(found("q=" + word)).isEmpty();
        assertThat(found("q=" + corrected)).containsExactly(id);
        room.gita.makes("withdraw", id);
        assertThat(found("q=" + corrected)).isEmpty();
        assertThat(page(corrected).select(".teaser")).isEmpty();
        room.gita.makes("restore", id);
        assertThat(found("q=" + corrected)).containsExactly(id);
    }

    @Test
    void theTitleComesFirstAndWhatWasFoundIsMarked() {
        String word = NewDraft.word();
        String title = room.live(NewDraft.in("tokyo").titled("On <b> & “" + word + "”"));
        String text = room.live(NewDraft.in("tokyo").saying("R&amp;D of **" + word + "** here.\n"));
        Document page = page(word);
        assertThat(links(page)).containsExactly(room.page(title), room.page(text));
        List<Element> found = page.select(".teaser");
        assertThat(found.get(0).expectFirst(".teaser-title").text())
                .isEqualTo("On <b> & “" + word + "”");
        assertThat(found.get(0).select(".teaser-title mark").eachText()).containsExactly(word);
        assertThat(found.get(1).expectFirst(".teaser-summary").text())
                .contains("R&D of " + word + " here");
        assertThat(found.get(1).select(".teaser-summary mark").eachText()).containsExactly(word);
    }

    @ParameterizedTest
    @CsvSource({
        "id, Pelayanan untuk %s sudah dibuka, layanan %s",
        "ar, افتتحت السفارة مكتبا جديدا %s, سفارة %s",
        "zh-Hans, 大使馆发布公告 %s, 大使馆 %s",
        "ja, 在日大使館の業務時間 %s, 大使館 %s",
        "ru, Посольства открыли отделы %s, посольство %s"
    })
    void everyLanguageIsSearchedInItsOwnWay(String language, String text, String asked) {
        String word = NewDraft.word();
        String id =
                room.live(
                        NewDraft.in("tokyo")
                                .language(language)
                                .saying(text.formatted(word) + ".\n"));
        Document page = page(asked.formatted(word));
        assertThat(links(page)).containsExactly(room.page(id));
        assertThat(page.select(".teaser-summary mark").eachText()).hasSizeGreaterThan(1);
        Element teaser = page.expectFirst(".teaser");
        assertThat(teaser.attr("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        assertThat(teaser.expectFirst(".teaser-summary").attr("lang")).isEqualTo(language);
    }

    @Test
    void wordsAreCombinedWithEveryOtherFilter() {
        String word = NewDraft.word();
        NewDraft draft = NewDraft.in("tokyo").saying(word + "\n").topics("education");
        String one = room.live(draft.with("geneva-un").kind("notice"));
        String two = room.live(draft.topics("culture").language("id"));
        assertThat(found("q=" + word)).containsExactly(two, one);
        for (String filter :
                List.of(
                        "mission=geneva-un",
                        "topic=education",
                        "language=en",
                        "kind=notice",
                        "mission=geneva-un&topic=education&country=JP&author=ayu&limit=1")) {
            assertThat(found("q=" + word + "&" + filter)).as(filter).containsExactly(one);
        }
        assertThat(found("q=" + word + "&until=2020-01-01")).isEmpty();
        assertThat(found("q=" + word + "&since=2020-01-01")).hasSize(2);
        assertThat(links(document("/search?language=id&q=" + word)))
                .containsExactly(room.page(two));
    }

    @Test
    void everyResultIsOnOnePage() {
        String word = NewDraft.word();
        for (int i = 0; i < 21; i++) {
            NewDraft draft = NewDraft.in("tokyo");
            room.live(i % 3 == 0 ? draft.titled(word + " " + i) : draft.saying(word + "\n"));
        }
        Document first = page(word);
        assertThat(links(first)).hasSize(20).doesNotHaveDuplicates();
        Document last = document(first.expectFirst(".pagination-next").attr("href"));
        assertThat(links(last)).hasSize(1).doesNotContainAnyElementsOf(links(first));
        assertThat(last.select(".pagination-next")).isEmpty();
        assertThat(found("q=" + word + "&limit=21")).hasSize(21);
    }

    @Test
    void thePageSaysHowToAskAndIsNotItselfFound() {
        Document page = document("/search");
        assertThat(page.select("meta[name=robots][content=noindex]")).hasSize(1);
        assertThat(page.select("form[role=search] input[name=q]")).hasSize(1);
        assertThat(page.select("select[name=language] option").size()).isGreaterThan(3);
        assertThat(page.select("script, .notice")).isEmpty();
        assertThat(document("/").select("nav a[href=/search]")).hasSize(1);
        Document none = page(NewDraft.word());
        assertThat(none.select(".notice[role=status]")).hasSize(1);
        assertThat(none.select(".notice-error")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%26%7C",
                "q=-visa",
                "q=visa&language=xx",
                "q=visa&after=x",
                "q=visa&after=hx"
            })
    void whatCantBeAnsweredIsExplained(String query) {
        Document page = Jsoup.parse(api.get("/search?" + query).expect(400).text());
        assertThat(page.expectFirst(".notice-error").text()).isNotBlank();
        assertThat(page.expectFirst("input[name=q]").attr("value")).isNotBlank();
        assertThat(page.expectFirst("input[name=q]").attr("aria-describedby")).contains("refusal");
    }

    @Test
    void aQuestionIsNeverMoreThanWords() {
        String asked = "\"><script>alert(1)</script> ' or 1=1 --";
        Document page = page(asked);
        assertThat(page.select("script")).isEmpty();
        assertThat(page.expectFirst("input[name=q]").attr("value")).isEqualTo(asked);
        api.get("/search?q=" + "a".repeat(201)).expect(400);
        api.get("/api/v1/posts?q=" + "a".repeat(201)).expect(400, "bad-parameter");
    }

    private List<String> found(String query) {
        return api.get("/api/v1/posts?" + query).expect(200).items().stream()
                .map((JsonObject post) -> post.getString("id"))
                .toList();
    }

    private Document page(String asked) {
        return document("/search?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8));
    }

    private Document document(String path) {
        return Jsoup.parse(api.get(path).expect(200).text());
    }

    private static List<String> links(Document page) {
        return page.select(".teaser-title a").eachAttr("href");
    }
}
