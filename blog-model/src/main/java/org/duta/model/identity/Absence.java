package org.duta.model.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;

/** Somebody is away, and somebody else clears in their place until they are back. */
@Entity
public class Absence {

    private static final Duration LONGEST = Duration.ofDays(366);

    @Id private UUID id;

    @Column(name = "person_handle")
    private String person;

    @Column(name = "stand_in")
    private String standIn;

    @Column(name = "begins_at")
    private Instant beginsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @SuppressWarnings("NullAway.Init")
    protected Absence() {}

    /**
     * @param endsAt when the person is back
     * @throws Invalid if it ends before it begins, or more than a year later
     */
    public Absence(UUID id, String person, String standIn, Instant beginsAt, Instant endsAt) {
        if (!endsAt.isAfter(beginsAt) || endsAt.isAfter(beginsAt.plus(LONGEST))) {
            throw new Invalid(Problem.INVALID, Reason.of("absence-dates"));
        }
        this.id = id;
        this.person = person;
        this.standIn = standIn;
        this.beginsAt = beginsAt;
        this.endsAt = endsAt;
    }

    /** Whether it is about the same people and times. */
    public boolean says(String absentee, String inTheirPlace, Instant from, Instant until) {
        return person.equals(absentee)
                && standIn.equals(inTheirPlace)
                && beginsAt.equals(from)
                && endsAt.equals(until);
    }

    /** The person is back already. */
    public void end(Instant now) {
        if (now.isBefore(endsAt)) {
            endsAt = now;
        }
    }

    public UUID id() {
        return id;
    }

    public String person() {
        return person;
    }

    public String standIn() {
        return standIn;
    }

    public Instant beginsAt() {
        return beginsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Absence absence && id.equals(absence.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
