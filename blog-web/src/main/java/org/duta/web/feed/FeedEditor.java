package org.duta.web.feed;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.mission.MissionFinder;
import org.duta.ejb.publication.PostFilter;
import org.duta.ejb.publication.PublishedPost;
import org.duta.ejb.publication.PublishedPostFinder;
import org.duta.web.feed.format.Feed;
import org.duta.web.feed.format.OpmlDocument;

/** Puts a feed together out of what is published now. */
@Dependent
class FeedEditor {

    /** Entries of a feed, what was withdrawn among them: the contract's number. */
    static final int NEWEST = 50;

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
     * @param ifEmpty the feed's last change if there is no post in it
     */
    Feed edit(FeedChoice choice, String extension, Instant ifEmpty) {
        PostFilter filter = choice.filter();
        List<PublishedPost> live = posts.newest(filter, NEWEST);
        List<PublishedPost> withdrawn = posts.withdrawn(filter, NEWEST);
        return new Feed(
                        choice.title(),
                        choice.description(),
                        address.of(choice.pathWith(extension)),
                        address.of(choice.homePath()),
                        choice.language(),
                        lastChange(live, withdrawn, ifEmpty),
                        address.base(),
                        live,
                        withdrawn)
                .atMost(NEWEST);
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

    private static Instant lastChange(
            List<PublishedPost> live, List<PublishedPost> withdrawn, Instant ifEmpty) {
        return Stream.concat(live.stream(), withdrawn.stream())
                .map(PublishedPost::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(ifEmpty);
    }
}
