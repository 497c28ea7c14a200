package org.duta.model.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.duta.model.kernel.NullableUuid;
import org.jspecify.annotations.Nullable;

/** One line of the change journal. Sequences count 1, 2, 3, … in the order of the commits. */
@Entity
@Table(name = "journal_entry")
public class JournalEntry {

    @Id private long sequence;

    @Enumerated(EnumType.STRING)
    private JournalOp op;

    @Column(name = "post_id")
    private UUID postId;

    private int edition;
    private Instant at;
    private @Nullable String note;

    @Column(name = "replacement")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID replacementId;

    @SuppressWarnings("NullAway.Init")
    protected JournalEntry() {}

    public JournalEntry(
            long sequence,
            JournalOp op,
            UUID postId,
            int edition,
            Instant at,
            @Nullable String note) {
        this.sequence = sequence;
        this.op = op;
        this.postId = postId;
        this.edition = edition;
        this.at = at;
        this.note = note;
    }

    /** Names the post that takes the place of the one that is withdrawn. */
    public void replacedBy(@Nullable UUID otherPostId) {
        replacementId = otherPostId;
    }

    public long sequence() {
        return sequence;
    }

    public JournalOp op() {
        return op;
    }

    public UUID postId() {
        return postId;
    }

    public int edition() {
        return edition;
    }

    public Instant at() {
        return at;
    }

    public @Nullable String note() {
        return note;
    }

    public @Nullable UUID replacementId() {
        return replacementId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JournalEntry entry && sequence == entry.sequence;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(sequence);
    }
}
