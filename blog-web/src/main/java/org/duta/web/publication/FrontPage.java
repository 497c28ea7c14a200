package org.duta.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duta.ejb.publication.PostFilter;
import org.duta.ejb.publication.PublishedPost;
import org.duta.ejb.publication.PublishedPostFinder;
import org.duta.model.post.PostKind;
import org.jspecify.annotations.Nullable;

/** {@code /}: the latest posts of all missions, below the alerts of the last days. */
@Named
@RequestScoped
public class FrontPage {

    /** Whole days in UTC: the page's validators change with the day as well. */
    private static final int DAYS_OF_ALERT = 7;

    private static final int ALERTS = 3;

    @Inject PostListings listings;
    @Inject PublishedPostFinder finder;
    @Inject Clock clock;

    private @Nullable PostListing listing;
    private @Nullable List<PublishedPost> alerts;

    public boolean isFirst() {
        return listings.isFirst();
    }

    /** The newest post that isn't among the alerts, on the first page. */
    public @Nullable PublishedPost getLead() {
        return isFirst()
                ? listing().posts().stream().filter(this::isQuiet).findFirst().orElse(null)
                : null;
    }

    /** The page of posts, without those that stand above it. */
    public PostListing getListing() {
        PublishedPost lead = getLead();
        return listing().only(post -> isQuiet(post) && !post.equals(lead));
    }

    public ZoneId getLeadZone() {
        PublishedPost lead = getLead();
        ZoneId zone = lead == null ? null : listing().zones().get(lead.mission().code());
        return zone == null ? ZoneOffset.UTC : zone;
    }

    /** The newest alerts, on the first page, as long as they are recent. */
    public List<PublishedPost> getAlerts() {
        List<PublishedPost> found = alerts;
        if (found == null) {
            found = isFirst() ? recentAlerts() : List.of();
            alerts = found;
        }
        return found;
    }

    public Map<String, ZoneId> getAlertZones() {
        return listings.zones(getAlerts());
    }

    private boolean isQuiet(PublishedPost post) {
        return getAlerts().stream().noneMatch(alert -> alert.id().equals(post.id()));
    }

    private List<PublishedPost> recentAlerts() {
        Instant since =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                        .minusDays(DAYS_OF_ALERT)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
        PostFilter recent =
                PostFilter.everything().kinds(Set.of(PostKind.ALERT)).publishedBetween(since, null);
        return finder.newest(recent, ALERTS);
    }

    private PostListing listing() {
        PostListing found = listing;
        if (found == null) {
            found = listings.read(PostFilter.everything());
            listing = found;
        }
        return found;
    }
}
