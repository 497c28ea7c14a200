package org.duta.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.duta.ejb.audit.AuditFinder.AuditLine;
import org.duta.ejb.desk.DeskPost;
import org.duta.ejb.desk.DeskPost.LiveEdition;
import org.duta.ejb.desk.DeskPost.Scheduled;
import org.duta.ejb.desk.History;
import org.duta.ejb.media.MediaFinder;
import org.duta.ejb.post.TopicFinder;
import org.duta.ejb.post.TopicFinder.TopicCard;
import org.duta.ejb.publication.PostRendering;
import org.duta.ejb.review.RouteFinder;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.mission.MissionName;
import org.duta.model.post.Move;
import org.duta.model.render.WithheldHtml;
import org.duta.model.review.RouteFacts;
import org.duta.web.kernel.PageWords;
import org.duta.web.kernel.Refusals;
import org.duta.web.review.RouteStage;
import org.duta.web.review.RouteWords;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** {@code /desk/edit}: where a draft is written, and where a closed one can be seen. */
@Named
@ViewScoped
public class EditPage extends PostPage {

    private static final long serialVersionUID = 1L;

    private static final Set<Move> DECISIONS =
            EnumSet.of(Move.APPROVE, Move.SEND_BACK, Move.CONFIRM);

    @Inject History history;
    @Inject PostRendering rendering;
    @Inject MediaFinder media;
    @Inject TopicFinder topics;
    @Inject RouteFinder routes;
    @Inject RouteWords routeWords;

    private @Nullable EditForm form;
    private transient @Nullable Collision collision;

    /** Answers 404 at once to whoever may not read the post. */
    public void open() {
        getForm();
    }

    public EditForm getForm() {
        EditForm known = form;
        if (known == null) {
            known = new EditForm(getPost());
            form = known;
        }
        return known;
    }

    /** The text in the field, rendered as it would be published. */
    public String getPreview() {
        DeskPost post = getPost();
        try {
            return WithheldHtml.of(
                    rendering.of(post.id(), getForm().getText(), post.language()).html(),
                    post.language(),
                    media::withheld);
        } catch (Invalid tooLarge) {
            return "<p>" + Refusals.in(page.getLocale()).sentences(tooLarge).get(0) + "</p>";
        }
    }

    /** Saves what the person has changed; tells of it if somebody else has saved meanwhile. */
    public void save() {
        collision = null;
        try {
            if (getForm().isUnsaved()) {
                DeskPost saved = store(getForm());
                keep(saved);
                getForm().saved(saved);
            }
            PrimeFaces.current().ajax().addCallbackParam("saved", true);
            if (!getForm().isLive()) {
                PrimeFaces.current().ajax().addCallbackParam("text", getForm().getText());
            }
        } catch (Conflict conflict) {
            forget();
            if (conflict.problem() != Problem.STALE_VERSION) {
                throw conflict;
            }
            collision = Collision.between(getPost(), lastWriter(), getForm());
        }
    }

    private DeskPost store(EditForm changed) {
        requireMission(changed);
        DeskPost stored = getPost();
        if (changed.changesDetails()) {
            stored = desk.change(actor.get(), postId(), changed.version(), changed.change());
        }
        return changed.changesText()
                ? desk.mergeText(actor.get(), postId(), changed.textVersion(), changed.getText())
                : stored;
    }

    /** Whoever takes their own mission away would be shut out by their own save. */
    private void requireMission(EditForm changed) {
        boolean stays =
                actor.get().writesFor(getPost().mission().code())
                        || actor.get().writesForAny(changed.getContributors());
        if (!stays) {
            throw new Invalid(Problem.INVALID, Reason.of("would-shut-out"));
        }
    }

    private String lastWriter() {
        List<AuditLine> trail = history.trail(actor.get(), postId());
        return words.person(trail.get(trail.size() - 1).actor());
    }

    /** Saves what is in the fields over what the other person has saved. */
    public void saveMine() {
        Collision seen = collision;
        if (seen != null) {
            getForm().over(seen.theirs());
        }
        save();
    }

    /** Puts what the other person has saved into the fields. */
    public void takeTheirs() {
        collision = null;
        forget();
        form = new EditForm(getPost());
    }

    @Override
    public @Nullable String make(String move) {
        if (move.equals(Move.SUBMIT.code())
                || (move.equals(Move.RAISE.code()) && getPost().writable())) {
            save();
            if (collision != null) {
                return null;
            }
        }
        String next = super.make(move);
        form = null;
        return next;
    }

    /** A decision is made where the revision is read, not here. */
    @Override
    public List<MoveChoice> getMoves() {
        return super.getMoves().stream()
                .filter(choice -> !DECISIONS.contains(choice.move()))
                .toList();
    }

    public boolean isSubmitter() {
        return getPost().allows(Move.SUBMIT);
    }

    /** Why the text can't be changed now, and what would open it. */
    public String getWhyClosed() {
        DeskPost post = getPost();
        LiveEdition live = post.live();
        String state = post.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Scheduled scheduled = post.scheduled();
        if (scheduled != null) {
            return words.say(
                    scheduled.failure() == null ? "edit.closed-scheduled" : "edit.closed-missed",
                    PageWords.moment(scheduled.at(), scheduled.zone()),
                    words.person(scheduled.by()));
        }
        String reason = live == null ? null : live.withdrawalReason();
        return words.say(
                "edit.closed-" + state,
                reason == null ? words.mission(post.mission().code()) : reason);
    }

    public boolean isDecider() {
        return getPost().allows(Move.APPROVE) || getPost().allows(Move.CONFIRM);
    }

    public @Nullable Collision getCollision() {
        return collision;
    }

    /** The route that the draft would take, as it was saved last. */
    public List<RouteStage> getRoute() {
        DeskPost post = getPost();
        List<String> contributors = post.contributors().stream().map(MissionName::code).toList();
        return routeWords.planned(
                routes.plan(new RouteFacts(post.mission().code(), contributors, post.topics())));
    }

    public List<TopicCard> getTopics() {
        return topics.all();
    }

    /** A topic's name in the language of the page. */
    public String topicName(TopicCard topic) {
        return page.getLang().equals("id") ? topic.indonesian() : topic.english();
    }
}
