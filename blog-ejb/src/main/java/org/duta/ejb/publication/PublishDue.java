package org.duta.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.duta.ejb.kernel.FaultPoints;
import org.duta.ejb.post.Posts;
import org.duta.ejb.post.Revisions;
import org.duta.ejb.review.Reviews;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.Post;
import org.duta.model.publication.JournalEntry;
import org.duta.model.publication.Schedule;
import org.duta.model.review.Review;

/**
 * Makes live what is due: each edition once, on whichever node locks its post first. Readers are
 * told the time that was asked for.
 */
@Stateless
public class PublishDue {

    @Inject Posts posts;
    @Inject Revisions revisions;
    @Inject Reviews reviews;
    @Inject Schedules schedules;
    @Inject ShowEdition showEdition;
    @Inject Journal journal;
    @Inject FaultPoints faults;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * All of them or none, in one transaction of its own. What another node has at this moment is
     * passed by.
     *
     * @param postIds in the order in which they go live
     * @param announced what {@link Journal#announce} gave
     * @return how late each of them was that went live
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Duration> publish(List<UUID> postIds, UUID announced) {
        List<Post> free = posts.lockFree(postIds);
        List<Duration> late = new ArrayList<>();
        for (Post post : free) {
            Schedule schedule = schedules.find(post.id()).orElse(null);
            if (schedule != null && schedule.isDue(clock.instant())) {
                if (late.isEmpty()) {
                    journal.begin(announced);
                }
                late.add(publish(post, schedule));
            }
        }
        faults.reach("publish-due.before-commit");
        return late;
    }

    private Duration publish(Post post, Schedule schedule) {
        Review review = reviews.latest(post.id());
        review.expectApproved(null);
        Instant now = clock.instant();
        JournalEntry entry =
                showEdition.fallDue(
                        post,
                        revisions.get(review.revisionId()),
                        schedule.note(),
                        schedule.toldAt(now));
        schedules.remove(schedule);
        Duration late = Duration.between(schedule.dueAt(), now);
        events.fire(
                new PostPublished(
                        schedule.scheduledBy(),
                        post.id(),
                        entry.edition(),
                        review.hash(),
                        entry.sequence(),
                        new PostPublished.Due(schedule.dueAt(), late),
                        null));
        return late;
    }

    /** Notes that one of them couldn't be made live. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failed(UUID postId, String why) {
        posts.lockFree(List.of(postId)).stream()
                .flatMap(post -> schedules.find(post.id()).stream())
                .forEach(schedule -> failed(schedule, why));
    }

    private void failed(Schedule schedule, String why) {
        boolean first = schedule.failure() == null;
        schedule.failed(why, clock.instant());
        if (first) {
            events.fire(PostMissed.of(schedule));
        }
    }
}
