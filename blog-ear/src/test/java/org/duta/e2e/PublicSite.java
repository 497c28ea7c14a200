package org.duta.e2e;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything that somebody without a name can fetch, found by following every address there is. */
final class PublicSite {

    private static final int MOST_ADDRESSES = 700;

    /** Pages and feeds of missions and countries are all alike: so many are looked at. */
    private static final int MOST_OF_A_KIND = 25;

    private static final List<String> BEGINNINGS =
            List.of(
                    "/",
                    "/sign-in",
                    "/openapi",
                    "/health",
                    "/robots.txt",
                    "/sitemap.xml",
                    "/sitemap/pages.xml",
                    "/sitemap/posts-1.xml",
                    "/api/v1/oembed?url=http://localhost/tokyo/no-such-page",
                    "/favicon.ico",
                    "/desk/posts",
                    "/api/v1/posts",
                    "/api/v1/posts?limit=100",
                    "/api/v1/posts?fields=id,title,url&limit=100",
                    "/api/v1/changes?limit=1000",
                    "/api/v1/missions",
                    "/api/v1/topics",
                    "/api/v1/authors",
                    "/feeds/missions.opml",
                    "/tokyo/",
                    "/tokyo",
                    "/geneva-un/",
                    "/no-such-page",
                    "/tokyo/no-such-page",
                    "/api/v1/no-such-thing",
                    "/feeds/no-such-feed.rss",
                    "/api/v1/posts?limit=0");

    private static final List<String> FEEDS =
            List.of(
                    "/feeds/all",
                    "/feeds/mission/tokyo",
                    "/feeds/mission/geneva-un",
                    "/feeds/language/en",
                    "/feeds/author/ayu",
                    "/feeds/author/bima",
                    "/feeds/author/citra",
                    "/feeds/author/gita");

    private static final Pattern ADDRESS =
            Pattern.compile("(?:href|src|xmlUrl|htmlUrl|\"url\"|action)\\s*[=:]\\s*\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("<(https?://[^>]+)>; rel=\"next\"");

    private final Api api;
    private final Set<String> known = new LinkedHashSet<>();
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Map<String, Integer> ofAKind = new TreeMap<>();

    private PublicSite(Api api) {
        this.api = api;
    }

    /** Every answer by its path, also to addresses of which nothing leads anywhere. */
    static Map<String, Answer> visit(Api api, List<String> more) {
        PublicSite site = new PublicSite(api);
        BEGINNINGS.forEach(site::add);
        for (String feed : FEEDS) {
            List.of(".rss", ".atom", ".json").forEach(ending -> site.add(feed + ending));
        }
        more.forEach(site::add);
        return site.visit();
    }

    private Map<String, Answer> visit() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        while (!ahead.isEmpty() && answers.size() < MOST_ADDRESSES) {
            String path = ahead.remove();
            Answer answer = api.get(path);
            answers.put(path, answer);
            follow(ADDRESS.matcher(answer.text()));
            follow(LINK.matcher(String.valueOf(answer.header("Link"))));
        }
        return answers;
    }

    private void follow(Matcher addresses) {
        while (addresses.find()) {
            String address = addresses.group(1).replace("&amp;", "&").replaceAll("#.*$", "");
            if (address.startsWith("http://localhost:" + URI.create(api.address()).getPort())) {
                add(address.replaceFirst("^http://[^/]+", ""));
            } else if (address.startsWith("/") && !address.startsWith("//")) {
                add(address);
            }
        }
    }

    private void add(String path) {
        String kind =
                path.replaceFirst("^(/countries/|/feeds/country/)[A-Z]{2}", "$1*")
                        .replaceAll("[a-z-]+(/?|\\.rss)$", "*$1");
        boolean oneOfMany = path.matches("/[a-z-]+/|/feeds/(mission|country)/.*|/countries/.*");
        if (!path.isEmpty()
                && !path.contains(" ")
                && (!oneOfMany || ofAKind.merge(kind, 1, Integer::sum) <= MOST_OF_A_KIND)
                && known.add(path)) {
            ahead.add(path);
        }
    }
}
