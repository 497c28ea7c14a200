package org.duta.ejb.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duta.ejb.post.PostEvent;
import org.duta.model.review.Review;
import org.duta.model.review.ReviewStep;

/**
 * Somebody said that they will decide steps of a review.
 *
 * @param steps their places in the route, from 1, with commas between
 */
public record StepsClaimed(String actor, UUID postId, int revision, String steps)
        implements PostEvent {

    static StepsClaimed of(String actor, Review review, List<ReviewStep> steps) {
        return new StepsClaimed(
                actor,
                review.postId(),
                review.revisionNumber(),
                steps.stream()
                        .map(step -> Integer.toString(step.position()))
                        .collect(Collectors.joining(", ")));
    }

    @Override
    public String act() {
        return "post.step-claimed";
    }

    @Override
    public Map<String, String> details() {
        return Map.of("revision", Integer.toString(revision), "step", steps);
    }
}
