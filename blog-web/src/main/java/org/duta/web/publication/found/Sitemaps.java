package org.duta.web.publication.found;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.mission.MissionFinder;
import org.duta.ejb.post.TopicFinder;
import org.duta.ejb.publication.ListFinder;
import org.duta.ejb.publication.SitemapFinder;
import org.duta.ejb.publication.SitemapFinder.Address;
import org.duta.ejb.publication.SitemapFinder.News;
import org.duta.ejb.publication.SitemapFinder.Part;
import org.jspecify.annotations.Nullable;

/** Writes the sitemaps, a batch of posts at a time. */
@ApplicationScoped
public class Sitemaps {

    private static final int BATCH = 2_000;

    /** The limits of news sitemaps: so many posts, none older. */
    private static final int MOST_NEWS = 1_000;

    private static final Duration NEWS = Duration.ofHours(48);
    private static final String PUBLICATION = "Duta";

    @Inject SitemapFinder finder;
    @Inject ListFinder lists;
    @Inject MissionFinder missions;
    @Inject TopicFinder topics;
    @Inject PublicAddress address;
    @Inject Clock clock;

    private volatile @Nullable Parts kept;

    private record Parts(long sequence, List<Part> parts) {}

    /**
     * The list of all files.
     *
     * @param sequence the change journal's number, read before: parts are looked up once for each
     */
    void index(long sequence, OutputStream out) throws IOException {
        try (UrlSet index = UrlSet.index(out)) {
            index.add(address.of("/sitemap/pages.xml"), null);
            for (Part part : parts(sequence)) {
                index.add(address.of("/sitemap/posts-" + part.number() + ".xml"), part.changed());
            }
        }
    }

    private List<Part> parts(long sequence) {
        Parts known = kept;
        if (known == null || known.sequence() != sequence) {
            known = new Parts(sequence, finder.parts());
            kept = known;
        }
        return known.parts();
    }

    /** Every page that isn't a post's. */
    void pages(OutputStream out) throws IOException {
        DateTimeFormatter month = DateTimeFormatter.ofPattern("uuuu/MM");
        List<String> paths =
                Stream.of(
                                Stream.of("/", "/missions", "/topics", "/countries"),
                                Stream.of("/languages", "/archive", "/documents"),
                                missions.all().stream().map(each -> "/" + each.code() + "/"),
                                topics.all().stream().map(each -> "/topics/" + each.slug()),
                                missions.all().stream()
                                        .flatMap(each -> each.serves().stream())
                                        .distinct()
                                        .map(each -> "/countries/" + each),
                                lists.languages().stream().map(each -> "/languages/" + each),
                                lists.months().stream()
                                        .map((YearMonth each) -> "/archive/" + month.format(each)))
                        .flatMap(each -> each)
                        .toList();
        try (UrlSet pages = UrlSet.pages(out)) {
            for (String path : paths) {
                pages.add(address.of(path), null);
            }
        }
    }

    /** Whether there may be posts in a part: their numbers end at the journal's. */
    static boolean exists(long part, long sequence) {
        return part >= 1 && (part - 1) * SitemapFinder.PART < sequence;
    }

    /** The posts of a part. */
    void posts(long part, OutputStream out) throws IOException {
        long after = (part - 1) * SitemapFinder.PART;
        long last = part * SitemapFinder.PART;
        try (UrlSet pages = UrlSet.pages(out)) {
            List<Address> batch = finder.addresses(after, last, BATCH);
            while (!batch.isEmpty()) {
                for (Address post : batch) {
                    pages.add(address.of(post.path()), post.updatedAt());
                }
                after = batch.get(batch.size() - 1).firstSequence();
                batch = finder.addresses(after, last, BATCH);
            }
        }
    }

    /** The posts of the last two days. */
    void news(OutputStream out) throws IOException {
        Instant since = clock.instant().minus(NEWS);
        try (UrlSet pages = UrlSet.news(out)) {
            for (News post : finder.news(since, MOST_NEWS)) {
                pages.addNews(
                        address.of(post.path()),
                        newsLanguage(post.language()),
                        post.title(),
                        post.publishedAt(),
                        PUBLICATION);
            }
        }
    }

    /** ISO 639 as the news schema wants it: no script or region, save for Chinese. */
    static String newsLanguage(String tag) {
        if (tag.startsWith("zh")) {
            return tag.contains("Hant") || tag.endsWith("TW") || tag.endsWith("HK")
                    ? "zh-tw"
                    : "zh-cn";
        }
        return tag.split("-", 2)[0];
    }
}
