package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
    @Inject CurrentActor actor;
    @Inject TrailWords trailWords;

    private String id = "";
    private String from = "";
    private String to = "";
    private @Nullable DeskPost post;
    private List<RevisionView> revisions = List.of();
    private @Nullable RevisionReading comparison;

    /** Answers 404 to whoever may not read the post, and where a revision isn't there. */
    public void open() {
        UUID postId = DeskAnswers.idOf(id);
        post = desk.open(actor.get(), postId);
        revisions = history.revisions(actor.get(), postId);
        if (!from.isEmpty() && !to.isEmpty()) {
            comparison =
                    RevisionReading.since(
                            history.compare(actor.get(), postId, number(from), number(to)));
        } else if (revisions.size() > 1) {
            from = Integer.toString(revisions.get(revisions.size() - 2).number());
            to = Integer.toString(revisions.get(revisions.size() - 1).number());
        }
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
