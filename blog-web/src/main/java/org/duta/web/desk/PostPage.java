package org.duta.web.desk;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.duta.ejb.desk.Desk;
import org.duta.ejb.desk.DeskPost;
import org.duta.ejb.desk.DeskPost.RevisionRef;
import org.duta.ejb.desk.FindingsFinder;
import org.duta.ejb.desk.FindingsFinder.Findings;
import org.duta.ejb.desk.MoveRequest;
import org.duta.ejb.publication.PostFilter;
import org.duta.ejb.publication.PublishedPost;
import org.duta.ejb.publication.PublishedPostFinder;
import org.duta.ejb.publication.ScheduleVersions;
import org.duta.model.post.EditionState;
import org.duta.model.post.Move;
import org.duta.web.identity.CurrentActor;
import org.duta.web.kernel.Page;
import org.duta.web.kernel.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * What the pages about one post share: which post it is, as it was shown, and the moves that the
 * person may make with it. A refused move leaves the page with the post as it is by then.
 */
public abstract class PostPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final List<Move> LIKELIEST_FIRST =
            List.of(
                    Move.CONFIRM,
                    Move.APPROVE,
                    Move.PUBLISH,
                    Move.SCHEDULE,
                    Move.SUBMIT,
                    Move.SEND_BACK,
                    Move.RAISE,
                    Move.START_EDITION,
                    Move.RESTORE,
                    Move.UNSCHEDULE,
                    Move.RECALL,
                    Move.WITHDRAW,
                    Move.DISCARD);

    private static final int MOST_CANDIDATES = 20;

    @Inject Desk desk;
    @Inject PublishedPostFinder published;
    @Inject CurrentActor actor;
    @Inject DeskWords words;
    @Inject Notices notices;
    @Inject DueWords dueWords;
    @Inject ScheduleVersions scheduleVersions;
    @Inject FindingsFinder findingsFinder;
    @Inject Page page;

    private String id = "";
    private final Map<String, String> notes = new HashMap<>();
    private String replacement = "";
    private final DueForm due = new DueForm();

    /** The hash that the page shows: an approval of anything else is refused. */
    private @Nullable String shownHash;

    private transient @Nullable DeskPost post;
    private transient @Nullable List<PublishedPost> candidates;
    private transient @Nullable List<String> findings;
    private transient boolean triesLinks;

    /** The post as it was when this page last read it. */
    public DeskPost getPost() {
        DeskPost known = post;
        if (known == null) {
            known = desk.open(actor.get(), postId());
            boolean first = shownHash == null;
            keep(known);
            if (first) {
                shownHash = hashShown(known);
            }
        }
        return known;
    }

    /** The moves that the person may make, the likeliest first. */
    public List<MoveChoice> getMoves() {
        DeskPost shown = getPost();
        return shown.allowedMoves().stream()
                .map(move -> MoveChoice.of(move, shown))
                .sorted(Comparator.comparingInt(choice -> LIKELIEST_FIRST.indexOf(choice.move())))
                .toList();
    }

    /** The newest of the mission's live posts that could take this one's place. */
    public List<PublishedPost> getCandidates() {
        List<PublishedPost> known = candidates;
        if (known == null) {
            Set<String> mission = Set.of(getPost().mission().code());
            known =
                    published
                            .newest(PostFilter.everything().missions(mission), MOST_CANDIDATES + 1)
                            .stream()
                            .filter(other -> !other.id().equals(postId()))
                            .limit(MOST_CANDIDATES)
                            .toList();
            candidates = known;
        }
        return known;
    }

    /** What the checks point out, a sentence each. */
    public List<String> getFindings() {
        List<String> known = findings;
        if (known == null) {
            Refusals sentences = Refusals.in(page.getLocale());
            Findings found = findingsFinder.findings(actor.get(), postId());
            known = found.reasons().stream().map(sentences::sentence).toList();
            triesLinks = found.triesLinks();
            findings = known;
        }
        return known;
    }

    /** Whether it has links to other sites, which are tried. */
    public boolean isTriesLinks() {
        getFindings();
        return triesLinks;
    }

    /** Keeps what was typed and makes no move: what Enter in a field does. */
    public void stay() {
        // The fields have been taken by now.
    }

    /** Makes a move, and leads to where the work goes on. */
    public @Nullable String make(String move) {
        DeskPost moved = changed(() -> desk.move(actor.get(), postId(), request(move)));
        notes.clear();
        replacement = "";
        boolean stepsToCome =
                move.equals(Move.APPROVE.code()) && moved.state() == EditionState.IN_REVIEW;
        notices.leave(
                words.say(
                        "done."
                                + (stepsToCome
                                        ? "approve-step"
                                        : MoveChoice.said(move, moved.drill() != null)),
                        words.title(moved.title())));
        return addressAfter(move);
    }

    private MoveRequest request(String move) {
        boolean timed = move.equals(Move.SCHEDULE.code());
        return new MoveRequest(
                move,
                move.equals(Move.RAISE.code()) ? null : shownHash,
                notes.getOrDefault(move, ""),
                move.equals(Move.WITHDRAW.code()) ? replacement : null,
                timed ? dueWords.at(due) : null,
                timed ? due.getMission() : null,
                timed ? due.getVersions() : null);
    }

    private String addressAfter(String move) {
        if (move.equals(Move.SEND_BACK.code())) {
            return "/desk/review?faces-redirect=true";
        }
        if (move.equals(Move.DISCARD.code())) {
            return "/desk/posts?faces-redirect=true";
        }
        String page = move.equals(Move.APPROVE.code()) ? "read" : "edit";
        return "/desk/" + page + "?faces-redirect=true&id=" + id;
    }

    /** A refusal leaves the page with the post as it is by then, and what was typed. */
    DeskPost changed(Supplier<DeskPost> change) {
        try {
            return change.get();
        } finally {
            forget();
        }
    }

    /** Shows the post anew the next time it is asked for, with the hash that it has by then. */
    void forget() {
        post = null;
        candidates = null;
        findings = null;
        shownHash = null;
    }

    void keep(DeskPost current) {
        post = current;
    }

    UUID postId() {
        return DeskAnswers.idOf(id);
    }

    /** The hash of the revision that this page shows. */
    @Nullable String hashShown(DeskPost post) {
        RevisionRef revision = post.revision();
        return revision == null ? null : revision.hash();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** What was typed for each move, by the move's code. */
    public Map<String, String> getNotes() {
        return notes;
    }

    /** The time that is being typed, until anything else is said on the lead mission's clocks. */
    public DueForm getDue() {
        if (due.getMission().isEmpty()) {
            due.setMission(getPost().mission().code());
        }
        return due;
    }

    public List<DueWords.Choice> getDueMissions() {
        return dueWords.missions();
    }

    /** The other language versions that can be scheduled with it, a line each. */
    public List<String> getDueVersions() {
        return dueWords.versions(scheduleVersions.beside(actor.get(), postId()));
    }

    public List<DueWords.Choice> getDueRepeats() {
        return dueWords.repeats(getDue());
    }

    /** What the time that is being typed means. */
    public DueWords.Meaning getDueMeaning() {
        return dueWords.meaning(getDue(), getPost());
    }

    /** The address of the post that takes this one's place when it is withdrawn. */
    public String getReplacement() {
        return replacement;
    }

    public void setReplacement(String replacement) {
        this.replacement = replacement;
    }
}
