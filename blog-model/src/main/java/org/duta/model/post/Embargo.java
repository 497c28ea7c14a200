package org.duta.model.post;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.duta.model.kernel.TextArray;

/**
 * Keeps a post for the people on it until it goes live, and it may not go live before a time. It
 * takes rights away and gives none: whoever is on it may do what they might without it.
 */
@Embeddable
public class Embargo {

    @Column(name = "embargo_until")
    private Instant until;

    @Column(name = "embargo_zone")
    private String timeZone;

    @Convert(converter = TextArray.class)
    @Column(name = "embargo_people")
    private List<String> people;

    @SuppressWarnings("NullAway.Init")
    protected Embargo() {}

    /**
     * @param until the first moment at which it may go live, in whole seconds
     * @param zone that the time was given in
     * @param people handles of those who may read it
     */
    public Embargo(Instant until, ZoneId zone, Collection<String> people) {
        this.until = until;
        this.timeZone = zone.getId();
        this.people = List.copyOf(new TreeSet<>(people));
    }

    boolean admits(String handle) {
        return people.contains(handle);
    }

    public Instant until() {
        return until;
    }

    public ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }

    /** Handles, in their order. */
    public List<String> people() {
        return people;
    }
}
