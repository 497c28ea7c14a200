package org.duta.ejb.coedit;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duta.ejb.coedit.LiveLog.Batch;
import org.duta.ejb.coedit.LiveLog.Head;
import org.duta.ejb.coedit.LiveLog.Snapshot;
import org.duta.ejb.post.Posts;
import org.duta.model.coedit.ChangeSet;
import org.duta.model.coedit.Moment;
import org.duta.model.coedit.Step;
import org.duta.model.coedit.TypedBy;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.Edition;
import org.duta.model.post.EditionState;
import org.duta.model.post.Post;
import org.duta.model.post.TextCheckpoint;
import org.duta.model.post.text.Attribution;

/**
 * The live texts as transactions see them. An edition's row is the checkpoint of its text, and is
 * written under the post's lock alone; the log may be ahead of it while the edition is a draft.
 */
@Stateless
public class LiveTexts {

    /** Stands for the version that a text has, whatever it is. */
    public static final long ANY_VERSION = -1;

    /** Versions: the way from the snapshot before to any version takes a fraction of a second. */
    private static final int SNAPSHOT_EVERY = 25_000;

    @PersistenceContext EntityManager entities;
    @Inject Posts posts;
    @Inject Margins margins;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * Loads a post with its text as it is now. It is locked if the text has moved on since the last
     * checkpoint, for then one is taken.
     */
    public Post read(Actor actor, UUID postId) {
        if (!isAhead(postId)) {
            return posts.read(actor, postId);
        }
        Post post = posts.lock(actor, postId);
        settle(post);
        return post;
    }

    /** Takes a checkpoint. */
    public void settle(UUID postId) {
        if (isAhead(postId)) {
            Post post = entities.find(Post.class, postId, LockModeType.PESSIMISTIC_WRITE);
            if (post != null) {
                settle(post);
            }
        }
    }

    /** A post's text, who typed what, and what stands in its margin, all at one version. */
    public record Surroundings(long version, Attribution attribution, List<MarginItem> margin) {}

    /** What there is about the text of a post besides its words, as of a checkpoint of now. */
    public Surroundings surroundings(UUID postId) {
        settle(postId);
        Post post = entities.find(Post.class, postId);
        Edition edition = post.current();
        return new Surroundings(edition.textVersion(), edition.attribution(), margins.of(post));
    }

    /**
     * Takes a checkpoint of a post that is locked, if its text has moved on since the last one.
     *
     * @return the version of the text
     */
    public long settle(Post post) {
        return inLog(
                connection -> {
                    Edition edition = post.current();
                    Head head = LiveLog.head(connection, edition.id()).orElse(null);
                    if (head == null || head.version() == edition.textVersion()) {
                        return edition.textVersion();
                    }
                    long from = edition.textVersion();
                    tell(post, from, settle(connection, post, edition));
                    return edition.textVersion();
                });
    }

    /**
     * Takes the last checkpoint of a locked post's text, which no change follows until it is opened
     * again.
     */
    public void close(Post post) {
        begin(post);
        inLog(
                connection -> {
                    UUID edition = post.current().id();
                    LiveLog.lockedHead(connection, edition);
                    LiveLog.setOpen(connection, edition, false);
                    return edition;
                });
        settle(post);
        keepMoment(post);
    }

    /** Lets a locked post's text take changes if its edition is a draft, and only then. */
    public void openIfDraft(Post post) {
        inLog(
                connection -> {
                    boolean open = post.state() == EditionState.DRAFT;
                    LiveLog.setOpen(connection, post.current().id(), open);
                    TextSignals.tell(connection, TextSignals.CHANGED, post.id());
                    return open;
                });
    }

    /** Begins the log of a locked post's text if there is none. */
    public void begin(Post post) {
        inLog(
                connection -> {
                    UUID edition = post.current().id();
                    boolean missing = LiveLog.head(connection, edition).isEmpty();
                    if (missing) {
                        boolean open = post.state() == EditionState.DRAFT;
                        LiveLog.begin(connection, edition, post.id(), open, clock.instant());
                    }
                    return missing;
                });
    }

    /**
     * Locks a post and its text.
     *
     * @throws Conflict if its details or its text have changed since the actor saw them
     */
    public void expect(Actor actor, UUID postId, long seenVersion, long seenTextVersion) {
        Post post = lock(actor, postId);
        post.expectVersion(seenVersion);
        expectText(post, seenTextVersion);
    }

    /**
     * @throws Conflict if a locked post's text has changed since the actor saw it
     */
    static void expectText(Post post, long seenTextVersion) {
        long version = post.current().textVersion();
        if (seenTextVersion != ANY_VERSION && version != seenTextVersion) {
            throw new Conflict(Problem.STALE_VERSION, Reason.of("stale-text", version));
        }
    }

    /** The same for a post that isn't locked yet. */
    public void beginIfMissing(UUID postId) {
        boolean missing =
                !entities.createNativeQuery(
                                "select 1 from post p where p.id = ?1 and not exists (select"
                                        + " from live_text t where t.edition_id"
                                        + " = coalesce(p.working_edition, p.live_edition))")
                        .setParameter(1, postId)
                        .getResultList()
                        .isEmpty();
        if (missing) {
            begin(entities.find(Post.class, postId, LockModeType.PESSIMISTIC_WRITE));
        }
    }

    /**
     * Appends one change to the log of a locked post's text, and takes a checkpoint.
     *
     * @param change made for the text as the checkpoint before has it, with nothing in the log
     *     after it
     */
    public void append(Post post, String author, ChangeSet change, Instant at) {
        Step step = new Step(UUID.randomUUID(), 1, author, change);
        inLog(
                connection -> {
                    Edition edition = post.current();
                    Batch batch = new Batch(edition.textVersion(), at, List.of(step));
                    if (!LiveLog.append(connection, edition.id(), batch, TextSignals.MOVED)) {
                        throw new IllegalStateException("The text moved although it was locked");
                    }
                    return settle(connection, post, edition);
                });
    }

    /** Loads a post in order to change what stands beside its text, with that as it is now. */
    public Post lockPost(Actor actor, UUID postId) {
        Post post = posts.lock(actor, postId);
        begin(post);
        settle(post);
        return post;
    }

    /** Signals to every node, once this transaction is committed. */
    public void tell(String what, UUID id) {
        inLog(
                connection -> {
                    TextSignals.tell(connection, what, id);
                    return what;
                });
    }

    /**
     * Loads a post in order to change its whole text, as it is now; nobody else changes it until
     * this transaction's end.
     */
    public Post lock(Actor actor, UUID postId) {
        Post post = posts.lock(actor, postId);
        begin(post);
        inLog(connection -> LiveLog.lockedHead(connection, post.current().id()));
        settle(post);
        return post;
    }

    private boolean isAhead(UUID postId) {
        return !entities.createNativeQuery(
                        "select 1 from post p join edition e"
                                + " on e.id = coalesce(p.working_edition, p.live_edition)"
                                + " join live_text t on t.edition_id = e.id"
                                + " where p.id = ?1 and t.version > e.text_version")
                .setParameter(1, postId)
                .getResultList()
                .isEmpty();
    }

    private List<Step> settle(Connection connection, Post post, Edition edition)
            throws SQLException {
        long from = edition.textVersion();
        List<Batch> batches = LiveLog.since(connection, edition.id(), from);
        List<Step> steps = new ArrayList<>();
        batches.forEach(batch -> steps.addAll(batch.steps()));
        String before = edition.text();
        StringBuilder text = new StringBuilder(before);
        steps.forEach(step -> step.change().applyTo(text));
        post.settleText(
                new TextCheckpoint(
                        from + steps.size(),
                        text.toString(),
                        TypedBy.carry(edition.attribution(), steps),
                        authors(steps)));
        if (margins.carry(edition.id(), before, steps)) {
            TextSignals.tell(connection, TextSignals.MARGIN, post.id());
        }
        LiveLog.noteSeqs(connection, edition.id(), steps);
        Instant at = batches.get(batches.size() - 1).at();
        noteChange(post, at);
        MomentLog.take(
                connection, edition.id(), Moment.taken(edition.textVersion(), at, authors(steps)));
        entities.flush();
        LiveArchive.keepEvery(SNAPSHOT_EVERY, connection, edition.id(), edition.textVersion(), at);
        return steps;
    }

    static Set<String> authors(List<Step> steps) {
        return steps.stream().map(Step::author).collect(Collectors.toSet());
    }

    /** Tells of everybody who has typed since the checkpoint before. */
    private void tell(Post post, long from, List<Step> steps) {
        steps.stream()
                .collect(
                        Collectors.groupingBy(
                                Step::author, LinkedHashMap::new, Collectors.counting()))
                .forEach(
                        (author, changes) ->
                                events.fire(
                                        new TextTyped(
                                                author,
                                                post.id(),
                                                from,
                                                from + steps.size(),
                                                changes)));
    }

    /** The text as it was at a version that it has had, and who had typed what. */
    public TextCheckpoint at(Edition edition, long version) {
        return inLog(
                connection -> {
                    Snapshot start = LiveArchive.snapshot(connection, edition.id(), version);
                    List<Step> steps =
                            LiveLog.stepsBetween(
                                    connection, edition.id(), start.version(), version);
                    StringBuilder text = new StringBuilder(start.text());
                    steps.forEach(step -> step.change().applyTo(text));
                    return new TextCheckpoint(
                            version,
                            text.toString(),
                            TypedBy.carry(start.attribution(), steps),
                            Set.of());
                });
    }

    /** The moments of a settled text's history, oldest first: how it began is one. */
    public List<Moment> moments(Edition edition) {
        return inLog(connection -> MomentHistory.all(connection, edition));
    }

    /** The moment of a version that a settled text has had, whether it was taken then or not. */
    public Moment moment(Edition edition, long version) {
        return inLog(connection -> MomentHistory.of(connection, edition, version));
    }

    /** Keeps a moment, or what has become of it. */
    public void put(Edition edition, Moment moment) {
        inLog(
                connection -> {
                    MomentLog.put(connection, edition.id(), moment);
                    return moment;
                });
    }

    /** Sees to it that the moment of a settled text's last version is never thinned. */
    public void keepMoment(Post post) {
        Edition edition = post.current();
        put(edition, moment(edition, edition.textVersion()).kept());
    }

    /** What was changed in a text since a version. */
    public List<Step> since(Edition edition, long version) {
        return inLog(connection -> LiveLog.stepsSince(connection, edition.id(), version));
    }

    /** Past the mapping, since the version of the post tells of its details alone. */
    private void noteChange(Post post, Instant at) {
        entities.createNativeQuery(
                        "update post set changed_at = greatest(changed_at, ?1) where id = ?2")
                .setParameter(1, Timestamp.from(at))
                .setParameter(2, post.id())
                .executeUpdate();
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Works on the connection of this transaction, with everything written that it has changed. */
    private <T> T inLog(Work<T> work) {
        entities.flush();
        try {
            return work.with(entities.unwrap(Connection.class));
        } catch (SQLException e) {
            throw new IllegalStateException("The log of live texts can't be used", e);
        }
    }
}
