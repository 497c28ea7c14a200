package org.duta.model.coedit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An answer to something in the margin. */
@Entity
@Table(name = "margin_reply")
public class MarginReply {

    @Id private UUID id;

    @Column(name = "comment_id")
    private UUID commentId;

    private String author;
    private Instant at;
    private String body;

    @SuppressWarnings("NullAway.Init")
    protected MarginReply() {}

    MarginReply(UUID id, UUID commentId, String author, String body, Instant at) {
        this.id = id;
        this.commentId = commentId;
        this.author = author;
        this.body = body;
        this.at = at;
    }

    public UUID id() {
        return id;
    }

    public UUID commentId() {
        return commentId;
    }

    public String author() {
        return author;
    }

    public Instant at() {
        return at;
    }

    public String body() {
        return body;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MarginReply reply && id.equals(reply.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
