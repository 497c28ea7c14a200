package org.duta.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.duta.ejb.desk.DeskPost;
import org.duta.ejb.desk.DeskPost.ConfirmationOwed;
import org.duta.ejb.desk.DeskPost.LiveEdition;
import org.duta.ejb.desk.DeskPost.ReviewStanding;
import org.duta.ejb.desk.DeskPost.RevisionRef;
import org.duta.ejb.desk.History;
import org.duta.ejb.desk.History.RevisionView;
import org.duta.ejb.identity.PersonFinder;
import org.duta.ejb.media.MediaFinder;
import org.duta.ejb.publication.PostRendering;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.mission.MissionName;
import org.duta.model.post.EditionState;
import org.duta.model.post.Move;
import org.duta.model.post.text.Attribution;
import org.duta.model.render.WithheldHtml;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/read}: the latest revision, beside the one that this person read last. The address
 * carries what it is compared with, so that looking again shows the same.
 */
@Named
@ViewScoped
public class ReadPage extends PostPage {

    private static final long serialVersionUID = 1L;

    /** In the address: nothing to compare with, the whole text is new. */
    private static final int NOTHING = 0;

    private static final Set<Move> OF_WRITERS = EnumSet.of(Move.SUBMIT, Move.RAISE, Move.DISCARD);
    private static final Set<Move> OF_WHAT_WAS_RAISED = EnumSet.of(Move.CONFIRM, Move.WITHDRAW);

    @Inject PostRendering rendering;
    @Inject MediaFinder media;
    @Inject History history;
    @Inject PersonFinder people;
    @Inject WhyBarred whyBarred;

    private String from = "";

    /** In the address: the raised edition that readers see, though a next one is under review. */
    private String live = "";

    private transient @Nullable RevisionReading reading;

    /** Leads to the address with the comparison's start, and notes the reading once it is shown. */
    public @Nullable String open() {
        RevisionRef revision = getPost().revision();
        if (revision == null) {
            return "/desk/edit?faces-redirect=true&id=" + getId();
        }
        if (!live.isEmpty()) {
            return isRaised() ? null : "/desk/read?faces-redirect=true&id=" + getId();
        }
        if (from.isEmpty()) {
            return "/desk/read?faces-redirect=true&id=" + getId() + "&from=" + start(revision);
        }
        getReading();
        history.noteRead(actor.get(), postId(), revision.number());
        return null;
    }

    private int start(RevisionRef revision) {
        int last = history.lastRead(actor.get(), postId()).orElse(NOTHING);
        if (last == revision.number()) {
            return last - 1;
        }
        return last == NOTHING ? ofLive() : last;
    }

    private int ofLive() {
        LiveEdition live = getPost().live();
        return live == null
                ? NOTHING
                : history.revisions(actor.get(), postId()).stream()
                        .filter(revision -> revision.hash().equals(live.contentHash()))
                        .mapToInt(RevisionView::number)
                        .findFirst()
                        .orElse(NOTHING);
    }

    /** The revision as it is read, and what has changed in it. */
    public RevisionReading getReading() {
        RevisionReading known = reading;
        if (known == null) {
            known = read();
            reading = known;
        }
        return known;
    }

    private RevisionReading read() {
        ConfirmationOwed owed = getPost().owed();
        if (owed != null && isRaised()) {
            return RevisionReading.whole(history.revision(actor.get(), postId(), owed.revision()));
        }
        RevisionRef latest = getPost().revision();
        if (latest == null) {
            throw new NotFound(Problem.NOT_FOUND, Reason.of("revision-not-found"));
        }
        int start = number(from);
        return start == NOTHING || start >= latest.number()
                ? RevisionReading.whole(history.revision(actor.get(), postId(), latest.number()))
                : RevisionReading.since(
                        history.compare(actor.get(), postId(), start, latest.number()),
                        words::person);
    }

    private static int number(String text) {
        if (text.matches("[0-9]{1,9}")) {
            return Integer.parseInt(text);
        }
        throw new NotFound(Problem.NOT_FOUND, Reason.of("revision-not-found"));
    }

    /** Whether it is read what was raised and awaits its confirmation, not what is in work. */
    public boolean isRaised() {
        return !live.isEmpty() && getPost().owed() != null;
    }

    @Override
    @Nullable String hashShown(DeskPost post) {
        ConfirmationOwed owed = post.owed();
        return !live.isEmpty() && owed != null ? owed.hash() : super.hashShown(post);
    }

    /** The revision's text as readers would get it. */
    public String getRendered() {
        DeskPost post = getPost();
        RevisionView revision = getReading().revision();
        LanguageTag language = new LanguageTag(revision.content().language());
        return WithheldHtml.of(
                rendering.of(post.id(), revision.content().text(), language).html(),
                language,
                media::withheld);
    }

    /** The revision's text by who typed it. */
    public AuthoredText getAuthored() {
        RevisionView revision = getReading().revision();
        Attribution typed = history.attribution(actor.get(), postId(), revision.number());
        return AuthoredText.of(
                revision.content().text(),
                typed,
                people.cards(typed.charactersByAuthor().keySet()),
                getMissionNames().stream().map(MissionName::code).toList());
    }

    /** Why this person can't decide while the revision waits for a decision; empty if they can. */
    public String getBarred() {
        return isRaised() ? "" : whyBarred.sentence(getPost());
    }

    /** Everybody with a hand in the edition, and how much of the text is theirs. */
    public List<String> getHands() {
        return getPost().typedBy().stream()
                .map(hand -> hand.name() + " · " + words.say("edit.characters", hand.characters()))
                .toList();
    }

    /** The lead mission and the contributing ones. */
    public List<MissionName> getMissionNames() {
        List<MissionName> names = new ArrayList<>(List.of(getPost().mission()));
        names.addAll(getPost().contributors());
        return names;
    }

    public String getStateName() {
        return words.state(getPost().state());
    }

    public boolean isDecider() {
        return getMoves().stream()
                .map(MoveChoice::move)
                .anyMatch(move -> move == Move.APPROVE || move == Move.CONFIRM);
    }

    /** Whether it waits for this person, who hasn't claimed it yet. */
    public boolean isClaimable() {
        ReviewStanding review = getPost().review();
        return review != null
                && getPost().state() == EditionState.IN_REVIEW
                && !isRaised()
                && getPost().allows(Move.APPROVE)
                && !review.claimedBy(actor.getHandle());
    }

    /** Whether this person may give back what is claimed. */
    public boolean isReleasable() {
        ReviewStanding review = getPost().review();
        return review != null && !isRaised() && review.releasable();
    }

    public String claim() {
        try {
            desk.claim(actor.get(), postId());
        } finally {
            forget();
        }
        return again();
    }

    public String release() {
        try {
            desk.release(actor.get(), postId());
        } finally {
            forget();
        }
        return again();
    }

    /** Has the links that lead elsewhere tried again. */
    public String tryLinks() {
        findingsFinder.tryLinksAgain(actor.get(), postId());
        notices.leave(words.say("findings.links-wanted"));
        return again();
    }

    String again() {
        return "/desk/read?faces-redirect=true&id=" + getId() + "&from=" + from;
    }

    @Override
    public List<MoveChoice> getMoves() {
        return super.getMoves().stream().filter(choice -> isHere(choice.move())).toList();
    }

    /** A confirmation stands where one reads what was raised. */
    private boolean isHere(Move move) {
        if (isRaised()) {
            return OF_WHAT_WAS_RAISED.contains(move);
        }
        ConfirmationOwed owed = getPost().owed();
        RevisionRef latest = getPost().revision();
        boolean other = owed != null && latest != null && owed.revision() != latest.number();
        return move == Move.CONFIRM ? !other : !OF_WRITERS.contains(move);
    }

    /** What is under review by now may not be what was read: shows it against that. */
    @Override
    void forget() {
        RevisionRef shown = getPost().revision();
        super.forget();
        reading = null;
        RevisionRef now = getPost().revision();
        if (live.isEmpty() && shown != null && now != null && shown.number() != now.number()) {
            from = Integer.toString(shown.number());
            history.noteRead(actor.get(), postId(), now.number());
        }
    }

    public String getLive() {
        return live;
    }

    public void setLive(String live) {
        this.live = live;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
