package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A post as a piece of somebody else's page, and what is told to whoever asks how (oEmbed). */
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

    @Test
    void oEmbedIsFoundOnThePageAndKnowsOnlyOurPosts() {
        String id = room.live(NewDraft.in("tokyo").titled("A <b> & \"quoted\" title"));
        Document page = Jsoup.parse(api.get(URI.create(url(id)).getPath()).text());
        String discovered = page.expectFirst("link[type$=oembed]").attr("href");
        assertThat(discovered).startsWith(base() + "/api/v1/oembed?");
        JsonObject offer = api.get(discovered.substring(base().length())).expect(200).json();
        assertThat(offer.getString("version")).isEqualTo("1.0");
        assertThat(offer.getString("type")).isEqualTo("rich");
        assertThat(offer.getString("title")).isEqualTo("A <b> & \"quoted\" title");
        Element frame = Jsoup.parse(offer.getString("html")).expectFirst("iframe");
        assertThat(frame.attr("src")).isEqualTo(base() + "/embed/" + id);
        assertThat(frame.attr("title")).isEqualTo(offer.getString("title"));
        assertThat(frame.attr("sandbox")).doesNotContain("allow-scripts", "allow-same-origin");
        assertThat(frame.attr("width")).isEqualTo(String.valueOf(offer.getInt("width")));
        String small = discovered.substring(base().length()) + "&maxwidth=300&maxheight=200";
        assertThat(api.get(small).json().getInt("width")).isEqualTo(300);
        assertThat(api.get(small).json().getInt("height")).isEqualTo(200);
        for (String foreign :
                List.of(
                        "https://example.org/tokyo/x",
                        base() + ".example.org/tokyo/x",
                        base() + "/tokyo/",
                        base() + "/tokyo/nothing",
                        base() + "/desk/posts",
                        "")) {
            int expected = foreign.isEmpty() ? 400 : 404;
            assertThat(oembed(foreign).status()).as(foreign).isEqualTo(expected);
        }
        api.get(discovered.substring(base().length()).replace("=json", "=xml")).expect(501);
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
