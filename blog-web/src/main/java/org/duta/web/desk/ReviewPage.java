package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duta.ejb.desk.DeskList;
import org.duta.ejb.desk.DeskList.DeskLine;
import org.duta.web.identity.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /desk/review}: what waits for a decision of mine, and what my missions wait for. */
@Named
@RequestScoped
public class ReviewPage {

    @Inject DeskList lists;
    @Inject CurrentActor actor;
    @Inject NextSteps nextSteps;

    private @Nullable List<PostLine> toReview;
    private @Nullable List<PostLine> toPublish;
    private @Nullable List<PostLine> elsewhere;

    public List<PostLine> getToReview() {
        List<PostLine> known = toReview;
        if (known == null) {
            known = nextSteps.of(nextSteps.toReview());
            toReview = known;
        }
        return known;
    }

    public List<PostLine> getToPublish() {
        List<PostLine> known = toPublish;
        if (known == null) {
            known = nextSteps.of(nextSteps.toPublish());
            toPublish = known;
        }
        return known;
    }

    /** What is under review for my missions and waits for somebody else. */
    public List<PostLine> getElsewhere() {
        List<PostLine> known = elsewhere;
        if (known == null) {
            Set<UUID> mine =
                    getToReview().stream()
                            .map(line -> line.post().id())
                            .collect(Collectors.toSet());
            List<DeskLine> others =
                    lists.inReview(actor.get()).stream()
                            .filter(line -> !mine.contains(line.id()))
                            .toList();
            known = nextSteps.of(others);
            elsewhere = known;
        }
        return known;
    }
}
