package org.duta.model.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When an approved edition goes live by itself. It is gone once the edition is live, or the time
 * was taken back; the trail keeps both.
 */
@Entity
public class Schedule {

    private static final Duration FIRST_REST = Duration.ofSeconds(10);
    private static final Duration LONGEST_REST = Duration.ofMinutes(10);

    @Id
    @Column(name = "post_id")
    private UUID postId;

    private int edition;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "time_zone")
    private String timeZone;

    private @Nullable String note;

    @Column(name = "scheduled_by")
    private String scheduledBy;

    @Column(name = "scheduled_at")
    private Instant scheduledAt;

    /** How often it was tried in vain. */
    private int attempts;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    private @Nullable String failure;

    @SuppressWarnings("NullAway.Init")
    protected Schedule() {}

    /**
     * @param time in whole seconds
     * @param note what the edition puts right, told in public
     */
    public Schedule(
            UUID postId,
            int edition,
            DueTime time,
            @Nullable String note,
            String scheduledBy,
            Instant scheduledAt) {
        this.postId = postId;
        this.edition = edition;
        this.dueAt = time.at();
        this.timeZone = time.zone().getId();
        this.note = note;
        this.scheduledBy = scheduledBy;
        this.scheduledAt = scheduledAt;
        this.nextTryAt = time.at();
    }

    /** Notes that it couldn't be done; it is tried again after an ever longer rest. */
    public void failed(String why, Instant now) {
        attempts++;
        failure = why;
        Duration rest = FIRST_REST.multipliedBy(1L << Math.min(attempts - 1, 6));
        nextTryAt = now.plus(rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST);
    }

    /** Whether its time has come, or that of the next try. */
    public boolean isDue(Instant now) {
        return !nextTryAt.isAfter(now);
    }

    /** The time that readers are told, if it is done now: the one asked for, unless it failed. */
    public Instant toldAt(Instant now) {
        return attempts == 0 ? dueAt : now;
    }

    public UUID postId() {
        return postId;
    }

    public int edition() {
        return edition;
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** The zone that the time was given in. */
    public ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }

    public @Nullable String note() {
        return note;
    }

    public String scheduledBy() {
        return scheduledBy;
    }

    public Instant scheduledAt() {
        return scheduledAt;
    }

    public Instant nextTryAt() {
        return nextTryAt;
    }

    /** Why it couldn't be done when it was due. */
    public @Nullable String failure() {
        return failure;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Schedule schedule && postId.equals(schedule.postId);
    }

    @Override
    public int hashCode() {
        return postId.hashCode();
    }
}
