package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A post as a piece of somebody else's page. */
class FragmentE2E {

    private final Newsroom room = new Newsroom();
    private final Api api = room.api;

    @Test
    void aFragmentIsWholeAndHarmlessInAnyPage() {
        NewDraft draft =
                NewDraft.in("tokyo")
                        .language("ar")
                        .titled("عنوان <b> & \"x\"")
                        .saying("نص [رابط](/tokyo/) <script>alert(1)</script>\n");
        String id = room.live(draft);
        Answer answer = api.get("/api/v1/posts/" + id + "/embed").expect(200);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        Element article = fragment(answer);
        assertThat(article.attr("lang")).isEqualTo("ar");
        assertThat(article.attr("dir")).isEqualTo("rtl");
        assertThat(article.select("script, style, form, [style], [onclick], iframe")).isEmpty();
        assertThat(article.expectFirst("h2 a").text()).isEqualTo(draft.title());
        assertThat(article.text()).contains("Ayu", "Embassy", "<script>alert(1)</script>");
        assertThat(article.select("a[href]").eachAttr("href"))
                .contains(base() + "/tokyo/", url(id))
                .allMatch(link -> link.startsWith(base()));
        assertThat(article.select(".duta-correction")).isEmpty();
        api.get("/api/v1/posts/" + id + "/embed", "If-None-Match", answer.tag()).expect(304);
    }

    @Test
    void aFragmentTellsACorrectionAndAWithdrawalAndNoMoreThanThat() {
        NewDraft draft = NewDraft.in("tokyo").language("id");
        String id = room.live(draft);
        String path = "/api/v1/posts/" + id + "/embed";
        String tag = api.get(path).tag();
        room.correct(id, "Lain.\n", "Tempatnya keliru.");
        Element corrected = fragment(api.get(path, "If-None-Match", tag).expect(200));
        assertThat(corrected.expectFirst(".duta-correction").text())
                .contains("Ralat", "Tempatnya keliru.");
        String url = url(id);
        room.gita.tries("withdraw", id, null, "Angkanya salah.").expect(200);
        for (String each : List.of(path, "/embed/" + id)) {
            Answer gone = api.get(each, "If-None-Match", "*").expect(410);
            assertThat(gone.header("Content-Type")).startsWith("text/html");
            Element withdrawn = fragment(gone);
            assertThat(withdrawn.text()).contains("Ditarik", "Angkanya salah.", draft.title());
            assertThat(withdrawn.text()).doesNotContain("Lain.", draft.summary());
        }
        assertThat(oembed(url).expect(410, "gone").json().getString("reason"))
                .isEqualTo("Angkanya salah.");
        room.gita.makes("restore", id);
        api.get(path).expect(200);
    }

    private static Element fragment(Answer answer) {
        return Jsoup.parse(answer.text()).expectFirst("article.duta-post");
    }

    private Answer oembed(String url) {
        return api.get("/api/v1/oembed?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8));
    }

    /** The public URL, under which every address of ours stands. */
    private static String base() {
        return "http://localhost:" + DutaServer.shared().port();
    }

    private String url(String id) {
        return api.get("/api/v1/posts/" + id).expect(200).json().getString("url");
    }
}
