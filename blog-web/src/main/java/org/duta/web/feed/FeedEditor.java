package org.duta.web.feed;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.mission.MissionFinder;
import org.duta.ejb.publication.PostFilter;
import org.duta.ejb.publication.PublishedPost;
import org.duta.ejb.publication.PublishedPostFinder;
import org.duta.web.feed.format.Chain;
import org.duta.web.feed.format.Feed;
import org.duta.web.feed.format.OpmlDocument;
import org.jspecify.annotations.Nullable;

/** Puts a feed together out of what is published now. */
@Dependent
class FeedEditor {

    /** Entries of a feed, what was withdrawn among them: the contract's number. */
    static final int NEWEST = 50;

    /**
     * Of the journal, in one archive. Fewer posts than that, live and withdrawn together, are in no
     * archive yet: a feed has room for all of them beside the withdrawals that archives tell of.
     */
    static final int NUMBERS = 40;

    private final PublishedPostFinder posts;
    private final MissionFinder missions;
    private final PublicAddress address;

    @Inject
    FeedEditor(PublishedPostFinder posts, MissionFinder missions, PublicAddress address) {
        this.posts = posts;
        this.missions = missions;
        this.address = address;
    }

    /**
     * @param head the journal's
     * @param ifEmpty the feed's last change if there is no post in it
     */
    Feed edit(FeedChoice choice, String extension, long head, Instant ifEmpty) {
        PostFilter filter = choice.filter();
        long closed = closed(head);
        List<PublishedPost> live = posts.newest(filter, NEWEST);
        List<PublishedPost> open = posts.withdrawn(filter, closed, closed + NUMBERS);
        Set<UUID> told = open.stream().map(PublishedPost::id).collect(Collectors.toSet());
        List<PublishedPost> others =
                posts.withdrawn(filter, NEWEST).stream()
                        .filter(post -> !told.contains(post.id()))
                        .toList();
        String older = archiveOf(choice, extension, posts.lastNumber(filter, 0, closed));
        return feed(choice, choice.pathWith(extension), live, open, others, ifEmpty)
                .atMost(NEWEST)
                .in(new Chain(null, older, null));
    }

    /**
     * The posts with something to play, for programs that play it.
     *
     * @param ifEmpty the feed's last change if there is no post in it
     */
    Feed podcast(FeedChoice choice, String extension, Instant ifEmpty) {
        List<PublishedPost> posts = this.posts.withRecordings(choice.filter(), NEWEST);
        return feed(choice, choice.pathWith(extension), posts, List.of(), List.of(), ifEmpty);
    }

    /** How many archives there are so far: those that no new post can come into. */
    static long archives(long head) {
        return head / NUMBERS;
    }

    /**
     * The posts whose first publication has one of the journal's numbers from {@code number - 1}
     * times {@link #NUMBERS} on.
     *
     * @param number from 1 to {@link #archives}
     */
    Feed archive(FeedChoice choice, String extension, long number, long head, Instant ifEmpty) {
        PostFilter filter = choice.filter();
        long after = (number - 1) * NUMBERS;
        long upTo = number * NUMBERS;
        List<PublishedPost> all = posts.numbered(filter, after, upTo);
        List<PublishedPost> live = all.stream().filter(post -> !post.withdrawn()).toList();
        List<PublishedPost> withdrawn = all.stream().filter(PublishedPost::withdrawn).toList();
        Chain chain =
                new Chain(
                        address.of(choice.pathWith(extension)),
                        archiveOf(choice, extension, posts.lastNumber(filter, 0, after)),
                        archiveOf(
                                choice, extension, posts.firstNumber(filter, upTo, closed(head))));
        String path = choice.archivePathWith(extension, number);
        return feed(choice, path, live, withdrawn, List.of(), ifEmpty).in(chain);
    }

    private Feed feed(
            FeedChoice choice,
            String path,
            List<PublishedPost> live,
            List<PublishedPost> withdrawn,
            List<PublishedPost> others,
            Instant ifEmpty) {
        return new Feed(
                choice.title(),
                choice.description(),
                address.of(path),
                address.of(choice.homePath()),
                choice.language(),
                lastChange(Stream.of(live, withdrawn, others), ifEmpty),
                address.base(),
                live,
                withdrawn,
                others,
                Chain.NONE,
                Map.of());
    }

    private static long closed(long head) {
        return archives(head) * NUMBERS;
    }

    /** Where the post of a number is kept; null for 0. */
    private @Nullable String archiveOf(FeedChoice choice, String extension, long number) {
        return number == 0
                ? null
                : address.of(choice.archivePathWith(extension, (number - 1) / NUMBERS + 1));
    }

    OpmlDocument missions() {
        List<OpmlDocument.Outline> outlines =
                missions.all().stream()
                        .sorted(Comparator.comparing(mission -> mission.name().code()))
                        .map(this::outline)
                        .toList();
        return new OpmlDocument("Duta", outlines);
    }

    private OpmlDocument.Outline outline(MissionCard mission) {
        FeedChoice choice = FeedChoice.at("/feeds/mission/" + mission.name().code()).of(mission);
        return new OpmlDocument.Outline(
                choice.title(), address.of(choice.pathWith("rss")), address.of(choice.homePath()));
    }

    static Instant lastChange(Stream<List<PublishedPost>> posts, Instant ifEmpty) {
        return posts.flatMap(List::stream)
                .map(PublishedPost::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(ifEmpty);
    }
}
