package org.duta.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.duta.ejb.desk.DeskPost;
import org.duta.ejb.desk.DeskPost.LiveEdition;
import org.duta.ejb.desk.DeskPost.ReviewStanding;
import org.duta.ejb.desk.DeskPost.RevisionRef;
import org.duta.ejb.desk.History;
import org.duta.ejb.desk.History.RevisionView;
import org.duta.ejb.identity.PersonFinder;
import org.duta.ejb.publication.PostRendering;
import org.duta.ejb.review.StepStanding;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.mission.MissionName;
import org.duta.model.post.EditionState;
import org.duta.model.post.Move;
import org.duta.model.post.text.Attribution;
import org.duta.web.kernel.Refusals;
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

    @Inject PostRendering rendering;
    @Inject History history;
    @Inject PersonFinder people;

    private String from = "";
    private transient @Nullable RevisionReading reading;

    /** Leads to the address with the comparison's start, and notes the reading once it is shown. */
    public @Nullable String open() {
        RevisionRef revision = getPost().revision();
        if (revision == null) {
            return "/desk/edit?faces-redirect=true&id=" + getId();
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

    /** The revision's text as readers would get it. */
    public String getRendered() {
        DeskPost post = getPost();
        RevisionView revision = getReading().revision();
        return rendering
                .of(
                        post.id(),
                        revision.content().text(),
                        new LanguageTag(revision.content().language()))
                .html();
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
        DeskPost post = getPost();
        ReviewStanding review = post.review();
        if (post.state() != EditionState.IN_REVIEW || review == null || post.allows(Move.APPROVE)) {
            return "";
        }
        List<StepStanding> turn = review.steps().stream().filter(StepStanding::turn).toList();
        List<StepStanding> own =
                turn.stream()
                        .filter(step -> actor.get().holds(step.role(), step.mission()))
                        .toList();
        return own.isEmpty()
                ? turn.stream().map(this::waitsFor).collect(Collectors.joining(" "))
                : Refusals.in(page.getLocale()).sentence(barredFrom(own.get(0)));
    }

    private Reason barredFrom(StepStanding step) {
        String claimant = step.claimedBy();
        boolean hand =
                getPost().typedBy().stream()
                        .anyMatch(typist -> typist.handle().equals(actor.getHandle()));
        return hand || claimant == null
                ? Reason.of("four-eyes")
                : Reason.of("claimed", words.person(claimant));
    }

    private String waitsFor(StepStanding step) {
        return words.say(
                "read.waits-for." + step.role().name().toLowerCase(Locale.ROOT),
                words.mission(step.mission()));
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
        return getPost().allows(Move.APPROVE) || getPost().allows(Move.CONFIRM);
    }

    /** Whether it waits for this person, who hasn't claimed it yet. */
    public boolean isClaimable() {
        ReviewStanding review = getPost().review();
        return review != null
                && getPost().state() == EditionState.IN_REVIEW
                && isDecider()
                && !review.claimedBy(actor.getHandle());
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
        return super.getMoves().stream()
                .filter(choice -> !OF_WRITERS.contains(choice.move()))
                .toList();
    }

    /** What is under review by now may not be what was read: shows it against that. */
    @Override
    void forget() {
        RevisionRef shown = getPost().revision();
        super.forget();
        reading = null;
        RevisionRef now = getPost().revision();
        if (shown != null && now != null && shown.number() != now.number()) {
            from = Integer.toString(shown.number());
            history.noteRead(actor.get(), postId(), now.number());
        }
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
