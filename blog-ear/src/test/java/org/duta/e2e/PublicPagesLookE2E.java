package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Readers' pages in a browser: nothing sticks out of a telephone, nothing offends the policy,
 * nothing seriously hinders anybody. The pictures are in {@code target/e2e/pictures}.
 */
class PublicPagesLookE2E {

    private static final Path PICTURES = Path.of("target/e2e/pictures");
    private static final String LONG_WORD = "Pertanggungjawaban".repeat(8);

    private final Newsroom room = new Newsroom();
    private final Api api = room.api;

    @ParameterizedTest
    @CsvSource({"390, en", "390, id", "1280, en", "1280, id"})
    void everyPageFitsAndHindersNobody(int width, String language) {
        Map<String, String> pages = pages();
        SoftAssertions found = new SoftAssertions();
        try (ReaderBrowser browser = new ReaderBrowser(width, language)) {
            for (Map.Entry<String, String> page : pages.entrySet()) {
                browser.open(api.address() + page.getValue());
                found.assertThat(browser.overflow()).as("overflow of %s", page).isZero();
                found.assertThat(browser.hindrances()).as("hindrances of %s", page).isEmpty();
                found.assertThat(browser.complaints().stream().filter(this::isOurs))
                        .as("complaints of %s", page)
                        .isEmpty();
                String name = page.getKey() + "-" + width + "-" + language + ".png";
                browser.picture(PICTURES.resolve(name));
            }
        }
        found.assertAll();
    }

    /** A page that answers 404 or 410 is itself reported as one that failed to load. */
    private boolean isOurs(String complaint) {
        return !complaint.contains("Failed to load resource");
    }

    /** "Embassy" or "Indonesia". */
    private static final String ARABIC =
            URLEncoder.encode("السفارة or إندونيسيا", StandardCharsets.UTF_8);

    private Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("front", "/");
        pages.put("missions", "/missions");
        pages.put("search", "/missions?q=jepang");
        pages.put("posts-search", "/search?q=diplomasi+or+diplomacy+or+embassy");
        pages.put("posts-search-ar", "/search?q=" + ARABIC + "&language=ar");
        pages.put("posts-search-none", "/search?q=zzzz");
        pages.put("posts-search-bad", "/search?q=-zzzz");
        pages.put("mission", "/tokyo/");
        pages.put("topics", "/topics");
        pages.put("topic", "/topics/culture");
        pages.put("countries", "/countries");
        pages.put("country", "/countries/JP");
        pages.put("languages", "/languages");
        pages.put("language", "/languages/ar");
        pages.put("archive", "/archive");
        pages.put("author", "/authors/ayu");
        pages.put("sign-in", "/sign-in");
        pages.put("not-found", "/no-such-page");
        pages.put("long", room.page(room.live(wide())));
        pages.put("withdrawn", withdrawn());
        for (String language : new String[] {"ar", "ja", "zh-Hans", "en", "fr"}) {
            for (JsonObject post :
                    api.get("/api/v1/posts?limit=100&language=" + language).items()) {
                pages.put("post-" + language, URI.create(post.getString("url")).getPath());
            }
        }
        assertThat(pages).hasSizeGreaterThan(12);
        return pages;
    }

    private String withdrawn() {
        String id = room.live(NewDraft.in("tokyo"));
        String path = room.page(id);
        room.gita.makes("withdraw", id);
        return path;
    }

    /** Everything that is too wide for a telephone. */
    private static NewDraft wide() {
        String cells = "| " + (LONG_WORD + " | ").repeat(6);
        String table = cells + "\n|" + " --- |".repeat(6) + "\n" + cells + "\n\n";
        return NewDraft.in("tokyo")
                .titled(LONG_WORD)
                .summary(LONG_WORD)
                .saying(
                        "# "
                                + LONG_WORD
                                + "\n\n"
                                + LONG_WORD
                                + " <https://example.org/"
                                + LONG_WORD
                                + ">\n\n"
                                + table
                                + "`"
                                + LONG_WORD
                                + "`\n\n    "
                                + LONG_WORD
                                + "\n\n- "
                                + LONG_WORD
                                + "\n\n> "
                                + LONG_WORD
                                + "\n\nA note.[^1]\n\n[^1]: "
                                + LONG_WORD
                                + "\n");
    }
}
