package org.duta.model.post;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;

/** What posts are about, and what clearance at headquarters a post about it needs. */
@Entity
public class Topic {

    @Id private String slug;

    @Column(name = "name_en")
    private String englishName;

    @Column(name = "name_id")
    private String indonesianName;

    /** Whether the desk clears it. */
    private boolean sensitive;

    /** Whether the lawyers clear it. */
    private boolean legal;

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Topic() {}

    public Topic(String slug, String englishName, String indonesianName, boolean sensitive) {
        this.slug = slug;
        this.englishName = englishName;
        this.indonesianName = indonesianName;
        this.sensitive = sensitive;
    }

    /**
     * @throws Conflict if somebody has changed the topic since the caller saw it
     */
    public void expectVersion(long seen) {
        if (version != seen) {
            throw new Conflict(Problem.STALE_VERSION, Reason.of("rule-stale"));
        }
    }

    /** Says who at headquarters clears posts about it from now on. */
    public void askFor(boolean desk, boolean lawyers) {
        sensitive = desk;
        legal = lawyers;
    }

    public String slug() {
        return slug;
    }

    public String englishName() {
        return englishName;
    }

    public String indonesianName() {
        return indonesianName;
    }

    public boolean sensitive() {
        return sensitive;
    }

    public boolean legal() {
        return legal;
    }

    public long version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Topic topic && slug.equals(topic.slug);
    }

    @Override
    public int hashCode() {
        return slug.hashCode();
    }
}
