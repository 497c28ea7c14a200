package org.duta.web.publication;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.mission.MissionFinder;
import org.duta.ejb.publication.PageCursor;
import org.duta.ejb.publication.PostFilter;
import org.duta.ejb.publication.PublishedPost;
import org.duta.ejb.publication.PublishedPostFinder;

/** Reads the page of posts that an address asks for. */
@Dependent
class PostListings {

    /** The request attribute that holds where the page before ended. */
    static final String AFTER = "duta.after";

    private static final int SHOWN = 21;

    @Inject HttpServletRequest request;
    @Inject PublishedPostFinder posts;
    @Inject MissionFinder missions;

    boolean isFirst() {
        return request.getAttribute(AFTER) == null;
    }

    PostListing read(PostFilter filter) {
        PageCursor after = (PageCursor) request.getAttribute(AFTER);
        PublishedPostFinder.PostPage page = posts.page(filter, after, SHOWN);
        PageCursor next = page.next();
        return new PostListing(
                page.posts(), next == null ? null : Cursors.write(next), zones(page.posts()));
    }

    Map<String, ZoneId> zones(Collection<PublishedPost> some) {
        Set<String> codes =
                some.stream().map(post -> post.mission().code()).collect(Collectors.toSet());
        return missions.cards(codes).values().stream()
                .collect(Collectors.toMap(MissionCard::code, MissionCard::timeZone));
    }
}
