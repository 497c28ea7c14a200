package org.duta.model.post;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What posts are about. A sensitive topic will want headquarters' clearance. */
@Entity
public class Topic {

    @Id private String slug;

    @Column(name = "name_en")
    private String englishName;

    @Column(name = "name_id")
    private String indonesianName;

    private boolean sensitive;

    @SuppressWarnings("NullAway.Init")
    protected Topic() {}

    public Topic(String slug, String englishName, String indonesianName, boolean sensitive) {
        this.slug = slug;
        this.englishName = englishName;
        this.indonesianName = indonesianName;
        this.sensitive = sensitive;
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

    @Override
    public boolean equals(Object other) {
        return other instanceof Topic topic && slug.equals(topic.slug);
    }

    @Override
    public int hashCode() {
        return slug.hashCode();
    }
}
