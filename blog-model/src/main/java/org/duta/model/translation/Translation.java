package org.duta.model.translation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.duta.model.kernel.TextArray;
import org.jspecify.annotations.Nullable;

/**
 * A post as a language version of another one: which, and which of its words it accounts for. A
 * draft may be ahead of the live edition in that.
 */
@Entity
public class Translation {

    @Id
    @Column(name = "post_id")
    private UUID postId;

    @Column(name = "source_id")
    private UUID sourceId;

    @Convert(converter = TextArray.class)
    private List<String> base;

    /** The source's revision that the base is the whole of, or was before single passages came. */
    @Column(name = "base_revision")
    private @Nullable Integer baseRevision;

    /** The base of the live edition; empty until there is one. */
    @Convert(converter = TextArray.class)
    private List<String> shown = List.of();

    @Column(name = "shown_revision")
    private @Nullable Integer shownRevision;

    @SuppressWarnings("NullAway.Init")
    protected Translation() {}

    /**
     * @param revision the source's latest revision of these words; null if they were never frozen
     */
    public Translation(UUID postId, UUID sourceId, SourceWords base, @Nullable Integer revision) {
        this.postId = postId;
        this.sourceId = sourceId;
        this.base = base.toStored();
        this.baseRevision = revision;
    }

    /** The draft has followed a passage. */
    public void follow(SourceWords accounted) {
        base = accounted.toStored();
    }

    /** The draft has followed all of the source. */
    public void follow(SourceWords accounted, @Nullable Integer revision) {
        base = accounted.toStored();
        baseRevision = revision;
    }

    /** What readers see is as good for these words of the source, and so is the draft. */
    public void leaveAsItIs(SourceWords accounted, @Nullable Integer revision) {
        follow(accounted, revision);
        if (!shown.isEmpty()) {
            show();
        }
    }

    /** Readers see now what the draft was. */
    public void show() {
        shown = base;
        shownRevision = baseRevision;
    }

    /** The draft was given up. */
    public void discard() {
        if (!shown.isEmpty()) {
            base = shown;
            baseRevision = shownRevision;
        }
    }

    /** How the source compares with what the version accounts for. */
    public Parity against(SourceWords now) {
        return Parity.between(base(), now);
    }

    public SourceWords base() {
        return SourceWords.parse(base);
    }

    public UUID postId() {
        return postId;
    }

    public UUID sourceId() {
        return sourceId;
    }

    /** The source's revision that the version was made against, if it was frozen by then. */
    public @Nullable Integer baseRevision() {
        return baseRevision;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Translation translation && postId.equals(translation.postId);
    }

    @Override
    public int hashCode() {
        return postId.hashCode();
    }
}
