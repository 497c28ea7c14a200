package org.duta.model.post;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duta.model.kernel.TextArray;
import org.duta.model.post.text.Attribution;
import org.duta.model.post.text.TextDiff;
import org.jspecify.annotations.Nullable;

/** One numbered round of a post through the workflow. Its content is open in DRAFT alone. */
@Entity
public class Edition {

    @Id private UUID id;

    @Column(name = "post_id")
    private UUID postId;

    private int number;

    @Enumerated(EnumType.STRING)
    private EditionState state;

    private String title;
    private String summary;

    /** The checkpoint of the live text, which may be ahead of it while the edition is a draft. */
    private String text;

    private String attribution;

    /** The version of the live text that the checkpoint was taken at. */
    @Column(name = "text_version")
    private long textVersion;

    @Convert(converter = TextArray.class)
    private List<String> topics;

    @Convert(converter = TextArray.class)
    private List<String> contributors;

    /** Handles that somebody chose, or that the edition before this one was published with. */
    @Convert(converter = TextArray.class)
    private List<String> byline;

    @Column(name = "byline_chosen")
    private boolean bylineChosen;

    @ElementCollection
    @CollectionTable(name = "hand", joinColumns = @JoinColumn(name = "edition_id"))
    @Column(name = "person_handle")
    private Set<String> hands = new HashSet<>();

    /** Whether it was raised in an emergency and nobody else has read it yet. */
    private boolean unconfirmed;

    @SuppressWarnings("NullAway.Init")
    protected Edition() {}

    /** The first edition of a post, empty. */
    Edition(UUID postId) {
        this(postId, 1, "", "", "", List.of(), List.of(), List.of());
    }

    private Edition(
            UUID postId,
            int number,
            String title,
            String summary,
            String text,
            List<String> topics,
            List<String> contributors,
            List<String> byline) {
        this.id = UUID.randomUUID();
        this.postId = postId;
        this.number = number;
        this.state = EditionState.DRAFT;
        this.title = title;
        this.summary = summary;
        this.text = text;
        this.attribution = Attribution.of(text.length(), null).toStored();
        this.topics = topics;
        this.contributors = contributors;
        this.byline = byline;
    }

    /** The next edition, which starts with this one's content and with nobody's hand in it. */
    Edition next(int nextNumber, List<String> publishedByline) {
        return new Edition(
                postId, nextNumber, title, summary, text, topics, contributors, publishedByline);
    }

    /** Replaces the text; the difference counts as typed by {@code handle}. */
    boolean write(String handle, String newText) {
        TextDiff diff = TextDiff.between(text, newText);
        if (diff.changesNothing()) {
            return false;
        }
        attribution = attribution().after(diff, handle).toStored();
        text = newText;
        hands.add(handle);
        return true;
    }

    /** Takes what was written in the live text since the last checkpoint. */
    void settle(TextCheckpoint checkpoint) {
        text = checkpoint.text();
        attribution = checkpoint.attribution().toStored();
        textVersion = checkpoint.version();
        hands.addAll(checkpoint.hands());
    }

    /** Changes details; a changed title, summary or byline counts as {@code handle}'s hand. */
    boolean change(String handle, DetailsChange change) {
        boolean signed = changeSignedDetails(change);
        if (signed) {
            hands.add(handle);
        }
        return changeOtherDetails(change) || signed;
    }

    private boolean changeSignedDetails(DetailsChange change) {
        String newTitle = change.title() == null ? title : TextRules.title(change.title());
        String newSummary =
                change.summary() == null ? summary : TextRules.summary(change.summary());
        boolean changed = !newTitle.equals(title) || !newSummary.equals(summary);
        title = newTitle;
        summary = newSummary;
        return changeByline(change.byline()) || changed;
    }

    /**
     * Choosing the byline that stands there anyway keeps it, but changes nothing that is signed.
     */
    private boolean changeByline(@Nullable List<String> given) {
        if (given == null) {
            return false;
        }
        List<String> before = byline();
        byline = distinct(given);
        bylineChosen = !byline.isEmpty();
        return !byline().equals(before);
    }

    private boolean changeOtherDetails(DetailsChange change) {
        List<String> newTopics = change.topics() == null ? topics : distinct(change.topics());
        List<String> newContributors =
                change.contributors() == null ? contributors : distinct(change.contributors());
        boolean changed = !newTopics.equals(topics) || !newContributors.equals(contributors);
        topics = newTopics;
        contributors = newContributors;
        return changed;
    }

    /** The lead mission before contributes from now on; the one now doesn't do so besides. */
    void leaveLead(String before, String now) {
        List<String> all = new ArrayList<>(contributors);
        all.add(before);
        all.remove(now);
        contributors = distinct(all);
    }

    private static List<String> distinct(List<String> words) {
        return List.copyOf(new LinkedHashSet<>(words));
    }

    void moveTo(EditionState next) {
        state = next;
    }

    void awaitConfirmation() {
        unconfirmed = true;
    }

    void confirm() {
        unconfirmed = false;
    }

    public boolean unconfirmed() {
        return unconfirmed;
    }

    public UUID id() {
        return id;
    }

    public int number() {
        return number;
    }

    public EditionState state() {
        return state;
    }

    public String title() {
        return title;
    }

    public String summary() {
        return summary;
    }

    public String text() {
        return text;
    }

    public long textVersion() {
        return textVersion;
    }

    public Attribution attribution() {
        return Attribution.parse(attribution);
    }

    public List<String> topics() {
        return List.copyOf(topics);
    }

    public List<String> contributors() {
        return List.copyOf(contributors);
    }

    /** Everybody with an accepted change in this edition, however little is left of it. */
    public Set<String> hands() {
        return Set.copyOf(hands);
    }

    /** Everybody with a hand in this edition and the characters left of theirs, most first. */
    public Map<String, Integer> typedBy() {
        Map<String, Integer> typed = new LinkedHashMap<>(attribution().charactersByAuthor());
        hands.stream().sorted().forEach(handle -> typed.putIfAbsent(handle, 0));
        return typed;
    }

    /**
     * The handles of the byline: the chosen ones; else those of the edition before this one,
     * followed by whoever typed in this one, most characters first.
     */
    public List<String> byline() {
        if (bylineChosen) {
            return List.copyOf(byline);
        }
        Set<String> authors = new LinkedHashSet<>(byline);
        attribution().charactersByAuthor().forEach((handle, characters) -> authors.add(handle));
        return new ArrayList<>(authors);
    }

    public boolean bylineChosen() {
        return bylineChosen;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Edition edition && id.equals(edition.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
