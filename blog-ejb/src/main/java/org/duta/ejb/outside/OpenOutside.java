package org.duta.ejb.outside;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duta.ejb.identity.PersonCard;
import org.duta.ejb.identity.PersonFinder;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.mission.MissionFinder;
import org.duta.ejb.post.Posts;
import org.duta.ejb.post.Revisions;
import org.duta.ejb.review.Reviews;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Recorded;
import org.duta.model.mission.MissionName;
import org.duta.model.outside.OutsideReading;
import org.duta.model.post.RevisionContent;

/** Shows a revision to whoever has the key, and records that it was opened, once a day. */
@Stateless
public class OpenOutside {

    @Inject Posts posts;
    @Inject OutsideReadings readings;
    @Inject Revisions revisions;
    @Inject Reviews reviews;
    @Inject MissionFinder missions;
    @Inject PersonFinder people;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * @throws NotFound if it is no key, or its address has ended
     */
    public OutsidePaper open(String key) {
        OutsideReading reading = readings.lock(key);
        Instant now = clock.instant();
        reading.expectAskerLetIn(posts.get(reading.postId()));
        reading.expectOpen(reviews.latest(reading.postId()), now);
        if (reading.open(now)) {
            events.fire(OutsideEvent.opened(reading));
        }
        return paper(reading);
    }

    private OutsidePaper paper(OutsideReading reading) {
        RevisionContent content = revisions.get(reading.revisionId()).content();
        List<String> codes =
                Stream.concat(Stream.of(content.mission()), content.contributors().stream())
                        .toList();
        Map<String, MissionName> names = missions.names(codes);
        return new OutsidePaper(
                reading.postId(),
                reading.name(),
                people.find(reading.askedBy()).map(PersonCard::name).orElse(reading.askedBy()),
                reading.purpose(),
                reading.question(),
                reading.expiresAt(),
                missions.find(content.mission()).map(MissionCard::timeZone).orElse(ZoneOffset.UTC),
                reading.revisionNumber(),
                reading.hash(),
                content,
                codes.stream().filter(names::containsKey).map(names::get).toList(),
                reading.decision(),
                reading.comment(),
                reading.decidedAt());
    }
}
