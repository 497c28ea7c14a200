package org.duta.web.feed.format;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duta.ejb.publication.PublishedPost;
import org.duta.ejb.publication.PublishedPost.Correction;
import org.duta.ejb.publication.PublishedPost.Translation;
import org.duta.ejb.publication.PublishedPost.Withdrawal;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.mission.MissionName;
import org.duta.model.post.Author;
import org.duta.model.post.PostKind;
import org.duta.model.publication.proof.Signature;
import org.jspecify.annotations.Nullable;

/** Posts that go wrong in a careless feed: scripts, markup, control characters, odd addresses. */
public final class FeedFixture {

    public static final MissionName TOKYO =
            new MissionName("tokyo", "Embassy in Tokyo", "KBRI Tokyo");
    public static final MissionName GENEVA =
            new MissionName("geneva-un", "Permanent Mission in Geneva", "PTRI Jenewa");
    private static final Author AYU = new Author("ayu", "Ayu Lestari", "tokyo");
    private static final Author BIMA = new Author("bima", "Bima & Söhne <b>", "geneva-un");
    private static final Instant PUBLISHED = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant CORRECTED = Instant.parse("2026-03-02T10:30:15.987654Z");

    private static final UUID TRANSLATION = new UUID(1, 2);

    private FeedFixture() {}

    /** Every post of this fixture, one corrected, and one that was withdrawn. */
    public static Feed rich() {
        return feed(List.of(corrected(), arabic(), chinese(), plain()), List.of(withdrawn()));
    }

    public static Feed empty() {
        return feed(List.of(), List.of());
    }

    private static Feed feed(List<PublishedPost> live, List<PublishedPost> withdrawn) {
        return feed(live, withdrawn, List.of());
    }

    static Feed feed(
            List<PublishedPost> live, List<PublishedPost> withdrawn, List<PublishedPost> others) {
        return new Feed(
                "Duta · KBRI Tokyo",
                "Tulisan terbaru: KBRI Tokyo & <lain>",
                "https://duta.example/feeds/all.xml?mission=tokyo&language=id",
                "https://duta.example/tokyo/",
                null,
                CORRECTED,
                "https://duta.example",
                live,
                withdrawn,
                others,
                Chain.NONE,
                Map.of());
    }

    private static final String AWAITING = "0b6f1c52-7b1e-4b53-9c1a-5e1f6f3f2a06";

    /** Two authors of two missions; every character that some format has trouble with. */
    public static PublishedPost corrected() {
        return post(
                "0b6f1c52-7b1e-4b53-9c1a-5e1f6f3f2a01",
                "/tokyo/café 100% \"quoted\"",
                "id",
                "<b>Duta</b> & \"sahabat\": 5 < 6, it's \u0007fine 🎌",
                "Ringkasan <i>biasa</i> & aman\u0000.",
                "<h2>Judul</h2>\n<p>Satu &lt;b&gt; 🎌 <a href=\"#fn-1\">1</a>\u000b</p>\r\n]]&gt;",
                List.of(AYU, BIMA),
                new Correction("Tanggalnya 3 Maret, bukan 2 & <4>.", CORRECTED),
                null);
    }

    public static PublishedPost arabic() {
        return post(
                "0b6f1c52-7b1e-4b53-9c1a-5e1f6f3f2a02",
                "/cairo/bayan",
                "ar",
                "بيان صحفي حول أوضاع المواطنين",
                "ملخص قصير",
                "<p dir=\"rtl\">السلام عليكم</p>\n",
                List.of(AYU),
                null,
                null);
    }

    public static PublishedPost chinese() {
        return post(
                "0b6f1c52-7b1e-4b53-9c1a-5e1f6f3f2a03",
                "/beijing/通知",
                "zh-Hans",
                "领事通知：春节期间办公时间 𠮷",
                "",
                "<p>春节快乐</p>\n",
                List.of(BIMA, AYU),
                null,
                null);
    }

    public static PublishedPost plain() {
        return post(
                "0b6f1c52-7b1e-4b53-9c1a-5e1f6f3f2a04",
                "/tokyo/plain",
                "en",
                "A plain title",
                "A plain summary",
                "<p>Plain.</p>\n",
                List.of(),
                null,
                null);
    }

    public static PublishedPost withHtml(String html) {
        return post(
                "0b6f1c52-7b1e-4b53-9c1a-5e1f6f3f2a07",
                "/tokyo/foto",
                "id",
                "Dengan foto",
                "",
                html,
                List.of(AYU),
                null,
                null);
    }

    /** Raised in an emergency, and nobody has confirmed it yet. */
    public static PublishedPost awaitingConfirmation() {
        return post(
                AWAITING,
                "/tokyo/gempa",
                "id",
                "Gempa di Tokyo",
                "Tetap di tempat terbuka.",
                "<p>Tetap tenang.</p>\n",
                List.of(AYU),
                null,
                null);
    }

    public static PublishedPost withdrawn() {
        return post(
                "0b6f1c52-7b1e-4b53-9c1a-5e1f6f3f2a05",
                "/tokyo/gone",
                "en",
                "Withdrawn title",
                "Withdrawn summary",
                "<p>Withdrawn.</p>\n",
                List.of(AYU),
                null,
                new Withdrawal("The visit was <cancelled>.", CORRECTED, null));
    }

    /** One of many, withdrawn by this number of the journal and so many seconds after it began. */
    public static PublishedPost withdrawn(long number) {
        return post(
                new UUID(2, number).toString(),
                "/tokyo/gone-" + number,
                "en",
                "Gone " + number,
                "",
                "<p>Gone.</p>\n",
                List.of(AYU),
                null,
                new Withdrawal("Reason " + number, PUBLISHED.plusSeconds(number), null),
                number);
    }

    private static PublishedPost post(
            String id,
            String path,
            String language,
            String title,
            String summary,
            String html,
            List<Author> authors,
            @Nullable Correction correction,
            @Nullable Withdrawal withdrawal) {
        return post(id, path, language, title, summary, html, authors, correction, withdrawal, 7);
    }

    private static PublishedPost post(
            String id,
            String path,
            String language,
            String title,
            String summary,
            String html,
            List<Author> authors,
            @Nullable Correction correction,
            @Nullable Withdrawal withdrawal,
            long sequence) {
        Signature signature =
                language.equals("zh-Hans")
                        ? null
                        : new Signature("k".repeat(43), "s".repeat(86), "{\"id\":\"" + id + "\"}");
        Instant updated = correction == null ? PUBLISHED : correction.at();
        return new PublishedPost(
                UUID.fromString(id),
                path,
                TOKYO,
                List.of(GENEVA),
                authors,
                LanguageTag.of(language),
                List.of(new Translation(LanguageTag.of("fr"), TRANSLATION, "/paris/été")),
                PostKind.STATEMENT,
                title,
                summary,
                "excerpt",
                html,
                "text",
                List.of("trade", "g20 & asean"),
                List.of("JP"),
                PUBLISHED,
                withdrawal == null ? updated : withdrawal.at(),
                correction == null ? 1 : 2,
                correction,
                withdrawal,
                "a".repeat(64),
                signature,
                id.equals(AWAITING),
                Set.of(),
                sequence);
    }
}
