package org.duta.ejb.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duta.ejb.post.PostEvent;
import org.duta.model.post.EditionState;
import org.duta.model.post.Post;
import org.duta.model.review.Review;
import org.duta.model.review.ReviewStep;

/**
 * Somebody approved steps of the review of one revision's hash.
 *
 * @param steps their places in the route, from 1, with commas between
 * @param as the roles that they were decided in, for example {@code EDITOR tokyo}; {@code
 *     escalated} by the desk because nobody who holds it had in time
 */
public record PostApproved(
        String actor,
        UUID postId,
        EditionState to,
        int revision,
        String hash,
        String steps,
        String as)
        implements PostEvent {

    static PostApproved of(String actor, Post post, Review review, List<ReviewStep> decided) {
        return new PostApproved(
                actor,
                post.id(),
                post.state(),
                review.revisionNumber(),
                review.hash(),
                joined(decided, step -> Integer.toString(step.position())),
                joined(decided, PostApproved::role));
    }

    private static String role(ReviewStep step) {
        return step.role() + " " + step.mission() + (step.escalated() ? " escalated" : "");
    }

    private static String joined(List<ReviewStep> steps, Function<ReviewStep, String> word) {
        return steps.stream().map(word).collect(Collectors.joining(", "));
    }

    @Override
    public String act() {
        return "post.approved";
    }

    @Override
    public String fromState() {
        return EditionState.IN_REVIEW.name();
    }

    @Override
    public String toState() {
        return to.name();
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "revision", Integer.toString(revision), "hash", hash, "step", steps, "as", as);
    }
}
