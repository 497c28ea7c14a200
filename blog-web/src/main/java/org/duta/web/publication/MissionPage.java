package org.duta.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.publication.PostFilter;
import org.jspecify.annotations.Nullable;

/** {@code /{mission}/}: what a mission is, and its posts. */
@Named
@RequestScoped
public class MissionPage {

    /** The request attribute that holds the mission of the address. */
    static final String MISSION = "duta.mission";

    @Inject HttpServletRequest request;
    @Inject PostListings listings;
    @Inject Clock clock;

    private @Nullable PostListing listing;

    public MissionCard getMission() {
        return (MissionCard) request.getAttribute(MISSION);
    }

    public boolean isFirst() {
        return listings.isFirst();
    }

    public PostListing getListing() {
        PostListing found = listing;
        if (found == null) {
            found = listings.read(PostFilter.everything().missions(Set.of(getMission().code())));
            listing = found;
        }
        return found;
    }

    /** For the offset of the mission's time zone, which summer time moves. */
    public Instant getNow() {
        return clock.instant();
    }
}
