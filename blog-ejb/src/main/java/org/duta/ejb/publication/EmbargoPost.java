package org.duta.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.duta.ejb.identity.ActorFinder;
import org.duta.ejb.post.Posts;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.Embargo;
import org.duta.model.post.Faults;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;
import org.duta.model.post.TextRules;
import org.duta.model.publication.DueTime;
import org.duta.model.publication.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a post for some people until it goes live, and from going live before a time; its language
 * versions with it that readers have never seen and that have no embargo of their own.
 */
@Stateless
public class EmbargoPost {

    @Inject Posts posts;
    @Inject Schedules schedules;
    @Inject TimeZones zones;
    @Inject ActorFinder actors;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * @param seenVersion the post's version that the actor saw
     * @param at see {@link DueTime#read}
     * @param zone a mission's code, or a zone's name; that of the lead mission if it isn't given
     * @param people handles of those who may read it, besides the actor and whoever has a hand in
     *     it
     * @throws Invalid if the time can't be understood or lies in the past, or somebody named could
     *     not read the post anyway
     * @throws Conflict if the post has changed since, readers have seen it, it was given up, or it
     *     is scheduled for an earlier time
     * @throws NotAllowed if the actor doesn't write for a mission that takes part
     * @throws NotFound if an embargo keeps the actor out
     */
    public void embargo(
            Actor actor,
            UUID postId,
            long seenVersion,
            @Nullable String at,
            @Nullable String zone,
            List<String> people) {
        List<Post> versions = posts.lockVersions(postId);
        Post post = posts.lock(actor, postId);
        post.expectVersion(seenVersion);
        PostPolicy.mayEmbargo(actor, post).enforce();
        Instant now = clock.instant();
        DueTime time =
                DueTime.read(
                        TextRules.needed(at, "time-missing").strip(),
                        zones.of(TextRules.optional(zone), post.mission()));
        expectNew(time, post, now);
        expectReaders(people, post);
        Stream.concat(Stream.of(post), versions.stream().filter(EmbargoPost::isOpenDraft))
                .distinct()
                .forEach(each -> keep(each, time, with(actor, people), actor, now));
    }

    /** A version that readers have never seen either would tell what the post says. */
    private static boolean isOpenDraft(Post version) {
        return version.embargo() == null && version.permitsEmbargo();
    }

    private void keep(Post post, DueTime time, List<String> people, Actor actor, Instant now) {
        expectBeforeSchedule(time, post.id());
        Embargo before = post.embargo();
        Embargo kept = post.embargo(time.at(), time.zone(), people, now);
        events.fire(PostEmbargoed.kept(actor.handle(), post.id(), before, kept));
    }

    /** A time that stays as it is may have come meanwhile. */
    private static void expectNew(DueTime time, Post post, Instant now) {
        Embargo before = post.embargo();
        if (before == null || !before.until().equals(time.at())) {
            time.expectAfter(now);
        }
    }

    private void expectBeforeSchedule(DueTime time, UUID postId) {
        Optional<Instant> due = schedules.find(postId).map(Schedule::dueAt);
        if (due.isPresent() && due.get().isBefore(time.at())) {
            throw new Conflict(Problem.WRONG_STATE, Reason.of("embargo-after-schedule", due.get()));
        }
    }

    private void expectReaders(List<String> people, Post post) {
        Faults faults = new Faults();
        for (String handle : people) {
            Optional<Actor> reader = actors.byHandle(handle);
            if (reader.isEmpty()) {
                faults.add(Reason.of("person-unknown", handle));
            } else if (!PostPolicy.mayBeLetIn(reader.get(), post).isAllowed()) {
                faults.add(Reason.of("embargo-not-reader", handle));
            }
        }
        faults.enforce();
    }

    private static List<String> with(Actor actor, List<String> people) {
        return Stream.concat(people.stream(), Stream.of(actor.handle())).toList();
    }
}
