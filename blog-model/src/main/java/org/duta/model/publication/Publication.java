package org.duta.model.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.NullableUuid;
import org.duta.model.kernel.TextArray;
import org.duta.model.post.Author;
import org.duta.model.post.AuthorsColumn;
import org.duta.model.post.PostKind;
import org.duta.model.post.Revision;
import org.duta.model.post.RevisionContent;
import org.duta.model.publication.proof.PageText;
import org.duta.model.publication.proof.Signature;
import org.duta.model.publication.words.WordTokens;
import org.duta.model.render.Rendered;
import org.jspecify.annotations.Nullable;

/**
 * The live edition as readers see it, rendered once, when it was published. Everything public is
 * read from here alone, so that nothing of a draft can reach it.
 */
@Entity
@SuppressWarnings("UnusedVariable") // Finders read these columns without loading the entity.
public class Publication {

    @Id
    @Column(name = "post_id")
    private UUID postId;

    private String mission;
    private String slug;

    @Column(name = "translation_group")
    private UUID translationGroup;

    private int edition;

    @Column(name = "revision_id")
    private UUID revisionId;

    @Column(name = "content_hash")
    private String contentHash;

    private String title;
    private String summary;
    private String text;
    private String html;
    private String excerpt;
    private String language;

    @Enumerated(EnumType.STRING)
    private PostKind kind;

    @Convert(converter = TextArray.class)
    private List<String> contributors;

    @Convert(converter = AuthorsColumn.class)
    private List<Author> authors;

    @Convert(converter = TextArray.class)
    private List<String> topics;

    @Convert(converter = TextArray.class)
    private List<String> countries;

    /** See {@link WordTokens}. */
    @Convert(converter = TextArray.class)
    private List<String> tokens;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "correction_note")
    private @Nullable String correctionNote;

    @Column(name = "correction_at")
    private @Nullable Instant correctionAt;

    @Column(name = "withdrawal_reason")
    private @Nullable String withdrawalReason;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "replacement")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID replacementId;

    @Column(name = "signing_key")
    private @Nullable String signingKey;

    private @Nullable String signature;
    private @Nullable String statement;

    /** Whether it was raised in an emergency and nobody else has read it yet; told to readers. */
    @Column(name = "awaiting_confirmation")
    private boolean awaitingConfirmation;

    @Column(name = "first_sequence")
    private long firstSequence;

    /** The journal's number of the latest change. */
    private long sequence;

    @SuppressWarnings("NullAway.Init")
    protected Publication() {}

    /** The first publication of a post. */
    public Publication(
            Revision revision,
            Rendered rendered,
            String slug,
            UUID translationGroup,
            JournalEntry entry) {
        this.postId = revision.postId();
        this.slug = slug;
        this.translationGroup = translationGroup;
        this.publishedAt = entry.at();
        this.firstSequence = entry.sequence();
        show(revision, rendered, entry);
    }

    /**
     * Shows the next edition; its note, if there is one, tells readers what was put right.
     *
     * @param slug another one if the post has moved to another mission
     */
    public void replace(Revision revision, Rendered rendered, String slug, JournalEntry entry) {
        this.slug = slug;
        if (entry.note() != null) {
            correctionNote = entry.note();
            correctionAt = entry.at();
        }
        endWithdrawal();
        show(revision, rendered, entry);
    }

    /** Takes it down, for a reason that is told in public. */
    public void withdraw(String reason, JournalEntry entry) {
        withdrawalReason = reason;
        withdrawnAt = entry.at();
        replacementId = entry.replacementId();
        touch(entry);
    }

    public void restore(JournalEntry entry) {
        endWithdrawal();
        touch(entry);
    }

    /** What is shown was raised in an emergency. */
    public void awaitConfirmation() {
        awaitingConfirmation = true;
    }

    /** A second person stands by what is shown. */
    public void confirm(JournalEntry entry) {
        awaitingConfirmation = false;
        touch(entry);
    }

    /** It comes out as other bytes than before; what was cleared is the same. */
    public void showAnew(JournalEntry entry) {
        touch(entry);
    }

    private void endWithdrawal() {
        withdrawalReason = null;
        withdrawnAt = null;
        replacementId = null;
    }

    private void show(Revision revision, Rendered rendered, JournalEntry entry) {
        RevisionContent content = revision.content();
        edition = revision.editionNumber();
        revisionId = revision.id();
        contentHash = revision.hash();
        mission = content.mission();
        title = content.title();
        summary = content.summary();
        text = content.text();
        html = rendered.html();
        excerpt = rendered.excerpt();
        language = content.language();
        kind = content.kind();
        contributors = content.contributors();
        authors = content.byline();
        topics = content.topics();
        countries = content.countries();
        tokens = tokensOf(new LanguageTag(language), title, summary, html);
        signingKey = null;
        signature = null;
        statement = null;
        awaitingConfirmation = false;
        touch(entry);
    }

    /** Makes the words that it is found by, as far as the database can't. */
    public void tokenize() {
        tokens = tokensOf(new LanguageTag(language), title, summary, html);
    }

    private static List<String> tokensOf(
            LanguageTag language, String title, String summary, String html) {
        return WordTokens.areMadeFor(language)
                ? WordTokens.of(language, title, summary, PageText.of(html, false))
                : List.of();
    }

    /** Puts the proof of origin to the edition that is shown; the next edition begins without. */
    public void sign(Signature made) {
        signingKey = made.key();
        signature = made.value();
        statement = made.statement();
    }

    private void touch(JournalEntry entry) {
        updatedAt = entry.at();
        sequence = entry.sequence();
    }

    public UUID postId() {
        return postId;
    }

    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    public int edition() {
        return edition;
    }

    public UUID revisionId() {
        return revisionId;
    }

    /** Below the public URL, for example {@code /tokyo/a-title}. */
    public String path() {
        return "/" + mission + "/" + slug;
    }

    /** When the edition went live, or was confirmed, shown anew, withdrawn or restored since. */
    public Instant updatedAt() {
        return updatedAt;
    }

    public List<Author> authors() {
        return List.copyOf(authors);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Publication publication && postId.equals(publication.postId);
    }

    @Override
    public int hashCode() {
        return postId.hashCode();
    }
}
