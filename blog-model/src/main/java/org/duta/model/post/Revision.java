package org.duta.model.post;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duta.model.kernel.TextArray;
import org.duta.model.post.text.Attribution;

/**
 * An immutable, hashed snapshot of an edition's whole content, with who had a hand in it, so that
 * the review needs to know nothing of the live text. Numbered from 1 within its post.
 */
@Entity
public class Revision {

    @Id private UUID id;

    @Column(name = "post_id")
    private UUID postId;

    @Column(name = "edition_id")
    private UUID editionId;

    @Column(name = "edition_number")
    private int editionNumber;

    private int number;
    private String hash;
    private String title;
    private String summary;
    private String text;
    private String language;

    @Enumerated(EnumType.STRING)
    private PostKind kind;

    private String mission;

    @Convert(converter = TextArray.class)
    private List<String> contributors;

    @Convert(converter = AuthorsColumn.class)
    private List<Author> byline;

    @Convert(converter = TextArray.class)
    private List<String> topics;

    @Convert(converter = TextArray.class)
    private List<String> countries;

    private String attribution;

    /** The version of the live text that was frozen; 0 if there was none. */
    @Column(name = "text_version")
    private long textVersion;

    @Convert(converter = TextArray.class)
    private List<String> hands;

    @Column(name = "frozen_by")
    private String frozenBy;

    @Column(name = "frozen_at")
    private Instant frozenAt;

    @SuppressWarnings("NullAway.Init")
    protected Revision() {}

    Revision(
            Post post,
            Edition edition,
            int number,
            RevisionContent content,
            String frozenBy,
            Instant frozenAt) {
        this.id = UUID.randomUUID();
        this.postId = post.id();
        this.editionId = edition.id();
        this.editionNumber = edition.number();
        this.number = number;
        this.hash = content.hash();
        this.title = content.title();
        this.summary = content.summary();
        this.text = content.text();
        this.language = content.language();
        this.kind = content.kind();
        this.mission = content.mission();
        this.contributors = List.copyOf(content.contributors());
        this.byline = List.copyOf(content.byline());
        this.topics = List.copyOf(content.topics());
        this.countries = List.copyOf(content.countries());
        this.attribution = edition.attribution().toStored();
        this.textVersion = edition.textVersion();
        this.hands = edition.hands().stream().sorted().toList();
        this.frozenBy = frozenBy;
        this.frozenAt = frozenAt;
    }

    public RevisionContent content() {
        return new RevisionContent(
                title,
                summary,
                text,
                language,
                kind,
                mission,
                List.copyOf(contributors),
                List.copyOf(byline),
                List.copyOf(topics),
                List.copyOf(countries));
    }

    /** Whether the person may not decide the review, having changed something in the edition. */
    public boolean hasHandOf(String handle) {
        return hands.contains(handle);
    }

    public List<String> hands() {
        return List.copyOf(hands);
    }

    public Attribution attribution() {
        return Attribution.parse(attribution);
    }

    public long textVersion() {
        return textVersion;
    }

    public UUID id() {
        return id;
    }

    public UUID postId() {
        return postId;
    }

    public UUID editionId() {
        return editionId;
    }

    public int editionNumber() {
        return editionNumber;
    }

    public int number() {
        return number;
    }

    public String hash() {
        return hash;
    }

    public String frozenBy() {
        return frozenBy;
    }

    public Instant frozenAt() {
        return frozenAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Revision revision && id.equals(revision.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
