package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.duta.ejb.coedit.Moments;
import org.duta.ejb.coedit.Moments.TextThen;
import org.duta.ejb.desk.Desk;
import org.duta.ejb.desk.DeskPost;
import org.duta.ejb.desk.History;
import org.duta.ejb.desk.History.RevisionView;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.web.identity.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /desk/history}: every revision, any two of them compared, and who did what. */
@Named
@RequestScoped
public class HistoryPage {

    @Inject Desk desk;
    @Inject History history;
    @Inject Moments moments;
    @Inject CurrentActor actor;
    @Inject DeskWords words;
    @Inject TrailWords trailWords;

    private String id = "";
    private String from = "";
    private String to = "";
    private @Nullable DeskPost post;
    private List<RevisionView> revisions = List.of();
    private @Nullable RevisionReading comparison;
    private @Nullable TextComparison textComparison;

    /** Answers 404 to whoever may not read the post, and where a revision isn't there. */
    public void open() {
        UUID postId = DeskAnswers.idOf(id);
        post = desk.open(actor.get(), postId);
        revisions = history.revisions(actor.get(), postId);
        if (!from.isEmpty() && !to.isEmpty()) {
            compare(postId);
        } else if (revisions.size() > 1) {
            from = Integer.toString(revisions.get(revisions.size() - 2).number());
            to = Integer.toString(revisions.get(revisions.size() - 1).number());
        }
    }

    private void compare(UUID postId) {
        if (isVersion(from) || isVersion(to)) {
            textComparison =
                    TextComparison.between(text(postId, from), text(postId, to), words::person);
        } else {
            comparison =
                    RevisionReading.since(
                            history.compare(actor.get(), postId, number(from), number(to)),
                            words::person);
        }
    }

    /** In the address a version has a v before its number, a revision has none. */
    private static boolean isVersion(String text) {
        return text.startsWith("v");
    }

    private TextComparison.Side text(UUID postId, String which) {
        if (isVersion(which)) {
            TextThen then =
                    moments.at(actor.get(), postId, TimelinePage.number(which.substring(1)));
            String name = then.moment().name();
            String number = words.say("versions.version", then.moment().version());
            return new TextComparison.Side(
                    name == null ? number : number + " “" + name + "”",
                    then.text(),
                    then.attribution());
        }
        int number = number(which);
        return new TextComparison.Side(
                words.say("revision", number),
                history.revision(actor.get(), postId, number).content().text(),
                history.attribution(actor.get(), postId, number));
    }

    private static int number(String text) {
        if (text.matches("[0-9]{1,9}")) {
            return Integer.parseInt(text);
        }
        throw new NotFound(Problem.NOT_FOUND, Reason.of("revision-not-found"));
    }

    public DeskPost getPost() {
        return Objects.requireNonNull(post, "the page's action has opened it");
    }

    /** Newest first. */
    public List<RevisionView> getRevisions() {
        return reversed(revisions);
    }

    public @Nullable RevisionReading getComparison() {
        return comparison;
    }

    public boolean isCompared() {
        return comparison != null || textComparison != null;
    }

    /** Of two texts of which one at least is a version. */
    public @Nullable TextComparison getTextComparison() {
        return textComparison;
    }

    /** What was done to the post, in words, newest first. */
    public List<TrailLine> getTrail() {
        return reversed(
                history.trail(actor.get(), DeskAnswers.idOf(id)).stream()
                        .map(trailWords::of)
                        .toList());
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
