package org.duta.ejb.search;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.duta.ejb.publication.PostFilter;
import org.duta.ejb.publication.PostFilter.Place;
import org.duta.ejb.publication.PublishedPost;
import org.duta.ejb.publication.PublishedPostFinder;
import org.duta.ejb.publication.PublishedPostFinder.PostPage;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.publication.words.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * Finds live posts for people. Those with all the words in their title or summary come first, then
 * the others; both newest first, so that a page costs the same however much is found.
 */
@Stateless
public class SearchFinder {

    @Inject PublishedPostFinder posts;
    @Inject Highlights highlights;

    /**
     * @param languages those that are looked in; empty for all
     * @param cursor where the page before ended
     */
    public SearchResults page(
            SearchWords words,
            Set<LanguageTag> languages,
            @Nullable SearchCursor cursor,
            int limit) {
        PostFilter filter = PostFilter.everything().languages(languages).words(words);
        return cursor != null && cursor.below()
                ? below(filter, cursor, limit)
                : heads(filter, cursor, limit);
    }

    private SearchResults heads(PostFilter filter, @Nullable SearchCursor cursor, int limit) {
        PostPage heads =
                posts.page(filter.in(Place.HEADS), cursor == null ? null : cursor.after(), limit);
        if (heads.next() != null) {
            return results(filter, heads.posts(), List.of(), new SearchCursor(false, heads.next()));
        }
        int room = limit - heads.posts().size();
        PostPage below = posts.page(filter.in(Place.BELOW), null, Math.max(room, 1));
        if (room == 0) {
            SearchCursor next = below.posts().isEmpty() ? null : new SearchCursor(true, null);
            return results(filter, heads.posts(), List.of(), next);
        }
        return results(filter, heads.posts(), below.posts(), nextBelow(below));
    }

    private SearchResults below(PostFilter filter, SearchCursor cursor, int limit) {
        PostPage below = posts.page(filter.in(Place.BELOW), cursor.after(), limit);
        return results(filter, List.of(), below.posts(), nextBelow(below));
    }

    private static @Nullable SearchCursor nextBelow(PostPage page) {
        return page.next() == null ? null : new SearchCursor(true, page.next());
    }

    private SearchResults results(
            PostFilter filter,
            List<PublishedPost> heads,
            List<PublishedPost> below,
            @Nullable SearchCursor next) {
        List<PublishedPost> all = Stream.concat(heads.stream(), below.stream()).toList();
        SearchWords words = filter.words();
        Map<UUID, FoundPost> marked = words == null ? Map.of() : highlights.in(all, words);
        return new SearchResults(pick(heads, marked), pick(below, marked), next);
    }

    private static List<FoundPost> pick(List<PublishedPost> some, Map<UUID, FoundPost> marked) {
        return some.stream().flatMap(post -> Stream.ofNullable(marked.get(post.id()))).toList();
    }
}
