package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duta.ejb.desk.DeskList;
import org.duta.ejb.desk.DeskList.DeskLine;
import org.duta.model.identity.Actor;
import org.duta.web.identity.CurrentActor;

/** Says of each post of a list what comes next for the person who looks at it. */
@RequestScoped
public class NextSteps {

    @Inject DeskList lists;
    @Inject CurrentActor current;

    List<PostLine> of(List<DeskLine> lines) {
        Actor actor = current.get();
        Set<UUID> toReview = ids(current.isReviewer() ? lists.toReview(actor) : List.of());
        Set<UUID> toPublish = ids(current.isReviewer() ? lists.toPublish(actor) : List.of());
        return lines.stream()
                .map(line -> of(line, toReview.contains(line.id()), toPublish.contains(line.id())))
                .toList();
    }

    private static PostLine of(DeskLine line, boolean mayDecide, boolean mayPublish) {
        String read = "/desk/read?id=" + line.id();
        String edit = "/desk/edit?id=" + line.id();
        return switch (line.state()) {
            case DRAFT ->
                    line.sentBack()
                            ? new PostLine(line, "sent-back", line.mine(), edit)
                            : new PostLine(line, "write", false, edit);
            case IN_REVIEW -> new PostLine(line, mayDecide ? "decide" : "wait", mayDecide, read);
            case APPROVED ->
                    new PostLine(line, mayPublish ? "publish" : "wait-publish", mayPublish, read);
            case SCHEDULED -> new PostLine(line, "scheduled", false, edit);
            case LIVE -> new PostLine(line, "live", false, edit);
            case WITHDRAWN -> new PostLine(line, "withdrawn", false, edit);
            case SUPERSEDED, DISCARDED -> new PostLine(line, "over", false, edit);
        };
    }

    private static Set<UUID> ids(List<DeskLine> lines) {
        return lines.stream().map(DeskLine::id).collect(Collectors.toSet());
    }
}
