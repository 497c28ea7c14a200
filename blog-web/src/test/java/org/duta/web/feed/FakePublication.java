package org.duta.web.feed;

import java.time.Instant;
import java.util.List;
import org.duta.ejb.publication.JournalFinder;
import org.duta.ejb.publication.JournalHead;
import org.duta.ejb.publication.PostFilter;
import org.duta.ejb.publication.PublishedPost;
import org.duta.ejb.publication.PublishedPostFinder;
import org.duta.web.feed.format.FeedFixture;

/** What is published: the fixture's posts, under a journal that the test moves on. */
final class FakePublication extends PublishedPostFinder {

    static final JournalHead HEAD = new JournalHead(7, 0, Instant.parse("2026-03-02T10:30:15Z"));

    JournalHead head = HEAD;
    int asked;

    /** What is withdrawn and in no archive yet. */
    List<PublishedPost> open = List.of();

    /** The numbers between which that was looked up. */
    String range = "";

    JournalFinder journal() {
        return new JournalFinder() {
            @Override
            public JournalHead head() {
                return head;
            }

            @Override
            public Instant begun() {
                return head.at();
            }
        };
    }

    @Override
    public List<PublishedPost> newest(PostFilter filter, int limit) {
        asked++;
        return FeedFixture.rich().entries();
    }

    @Override
    public List<PublishedPost> withdrawn(PostFilter filter, int limit) {
        return FeedFixture.rich().withdrawn();
    }

    @Override
    public List<PublishedPost> withdrawn(PostFilter filter, long after, long upTo) {
        range = after + ".." + upTo;
        return open;
    }

    @Override
    public List<PublishedPost> numbered(PostFilter filter, long after, long upTo) {
        return List.of();
    }

    @Override
    public long lastNumber(PostFilter filter, long after, long upTo) {
        return 0;
    }

    @Override
    public long firstNumber(PostFilter filter, long after, long upTo) {
        return 0;
    }
}
