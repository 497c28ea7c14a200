package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.duta.ejb.desk.DeskPost;
import org.duta.ejb.desk.DeskPost.ReviewStanding;
import org.duta.ejb.review.StepStanding;
import org.duta.model.kernel.Reason;
import org.duta.model.post.EditionState;
import org.duta.model.post.Move;
import org.duta.web.identity.CurrentActor;
import org.duta.web.kernel.Page;
import org.duta.web.kernel.Refusals;

/** Says why the person can't decide on a revision that waits for a decision. */
@RequestScoped
public class WhyBarred {

    @Inject CurrentActor actor;
    @Inject DeskWords words;
    @Inject Page page;

    /** Empty if they can, or there is nothing to decide. */
    String sentence(DeskPost post) {
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
                : Refusals.in(page.getLocale()).sentence(barredFrom(post, own.get(0)));
    }

    private Reason barredFrom(DeskPost post, StepStanding step) {
        String claimant = step.claimedBy();
        boolean hand =
                post.typedBy().stream()
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
}
