package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duta.ejb.desk.DeskList;
import org.duta.ejb.desk.DeskList.DeskLine;
import org.duta.web.identity.CurrentActor;
import org.jspecify.annotations.Nullable;

/** What waits for the person at work, and what comes next for them with each post of a list. */
@RequestScoped
public class NextSteps {

    @Inject DeskList lists;
    @Inject CurrentActor current;

    private @Nullable List<DeskLine> toReview;
    private @Nullable List<DeskLine> toPublish;

    /** What waits for the person's decision. */
    List<DeskLine> toReview() {
        List<DeskLine> known = toReview;
        if (known == null) {
            known = current.isReviewer() ? lists.toReview(current.get()) : List.of();
            toReview = known;
        }
        return known;
    }

    /** What the person can publish. */
    List<DeskLine> toPublish() {
        List<DeskLine> known = toPublish;
        if (known == null) {
            known = current.isReviewer() ? lists.toPublish(current.get()) : List.of();
            toPublish = known;
        }
        return known;
    }

    List<PostLine> of(List<DeskLine> lines) {
        Set<UUID> decided = ids(toReview());
        Set<UUID> published = ids(toPublish());
        return lines.stream()
                .map(line -> of(line, decided.contains(line.id()), published.contains(line.id())))
                .toList();
    }

    private static PostLine of(DeskLine line, boolean mayDecide, boolean mayPublish) {
        String read = "/desk/read?id=" + line.id();
        String edit = "/desk/edit?id=" + line.id();
        return switch (line.state()) {
            case DRAFT ->
                    line.sentBack()
                            ? new PostLine(line, "sent-back", line.mine(), edit)
                            : new PostLine(line, line.drill() ? "drill" : "write", false, edit);
            case IN_REVIEW -> new PostLine(line, mayDecide ? "decide" : "wait", mayDecide, read);
            case APPROVED ->
                    new PostLine(line, mayPublish ? "publish" : "wait-publish", mayPublish, read);
            case SCHEDULED -> new PostLine(line, "scheduled", false, edit);
            case LIVE -> new PostLine(line, "live", false, edit);
            case WITHDRAWN -> new PostLine(line, "withdrawn", false, edit);
            case DRILL_RAISED -> new PostLine(line, "drill-raised", false, read);
            case SUPERSEDED, DISCARDED, DRILL_CONFIRMED -> new PostLine(line, "over", false, edit);
        };
    }

    private static Set<UUID> ids(List<DeskLine> lines) {
        return lines.stream().map(DeskLine::id).collect(Collectors.toSet());
    }
}
