package org.duta.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.duta.ejb.post.Posts;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.post.EditionState;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;
import org.duta.model.publication.DueTime;
import org.jspecify.annotations.Nullable;

/** Sets a time for several language versions of a post at once: for all of them, or for none. */
@Stateless
public class ScheduleVersions {

    /** At one moment everywhere. */
    public static final String SAME_MOMENT = "same-moment";

    /** Each when the clocks of its own lead mission show the time. */
    public static final String LOCAL_TIME = "local-time";

    @PersistenceContext EntityManager entities;
    @Inject Posts posts;
    @Inject SchedulePost schedulePost;

    /** A language version that is approved. */
    public record Version(UUID id, LanguageTag language, String mission) {}

    /**
     * The post's other language versions that are approved and that the actor may publish, in the
     * order of their ids.
     */
    public List<Version> beside(Actor actor, UUID postId) {
        return versions(postId)
                .filter(post -> !post.id().equals(postId))
                .filter(post -> mayJoin(actor, post))
                .map(post -> new Version(post.id(), post.language(), post.mission()))
                .toList();
    }

    private Stream<Post> versions(UUID postId) {
        return entities
                .createQuery(
                        "select p from Post p where p.translationGroup = (select q.translationGroup"
                                + " from Post q where q.id = :id) order by p.id",
                        Post.class)
                .setParameter("id", postId)
                .getResultList()
                .stream();
    }

    private static boolean mayJoin(Actor actor, Post post) {
        return post.state() == EditionState.APPROVED
                && PostPolicy.mayRead(actor, post).isAllowed()
                && PostPolicy.mayPublish(actor, post).isAllowed();
    }

    /**
     * Schedules the post together with its versions; see {@link SchedulePost#schedule}.
     *
     * @param spread {@link #SAME_MOMENT} or {@link #LOCAL_TIME}
     * @throws Invalid if it is neither, or the time can't be set for one of them
     */
    public void schedule(
            Actor actor,
            UUID postId,
            @Nullable String seenHash,
            @Nullable String at,
            @Nullable String zone,
            @Nullable String note,
            String spread) {
        boolean local = spread.equals(LOCAL_TIME);
        if (!local && !spread.equals(SAME_MOMENT)) {
            throw new Invalid(Problem.INVALID, Reason.of("versions-unknown", spread));
        }
        if (local && at != null && DueTime.namesMoment(at)) {
            throw new Invalid(Problem.INVALID, Reason.of("versions-need-clock-time", at));
        }
        String clocks = zone == null ? posts.read(actor, postId).mission() : zone;
        List<Post> together =
                posts.lockVersions(postId).stream()
                        .filter(post -> post.id().equals(postId) || mayJoin(actor, post))
                        .toList();
        for (Post post : together) {
            schedulePost.schedule(
                    actor,
                    post.id(),
                    post.id().equals(postId) ? seenHash : null,
                    at,
                    local ? post.mission() : clocks,
                    note);
        }
    }
}
