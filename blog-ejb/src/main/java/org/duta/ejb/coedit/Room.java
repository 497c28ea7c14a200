package org.duta.ejb.coedit;

import jakarta.json.JsonObjectBuilder;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.duta.ejb.coedit.Outlet.CloseCause;
import org.duta.model.coedit.LiveText;
import org.duta.model.coedit.LiveText.Refusal;
import org.duta.model.coedit.Push;
import org.duta.model.coedit.Step;
import org.duta.model.coedit.TypedBy;
import org.duta.model.post.text.Attribution;
import org.jspecify.annotations.Nullable;

/**
 * One text that is open on this node. Everything is done by one queue; what came in while a commit
 * was under way goes into the next one, and nobody is shown a change before it is committed.
 */
final class Room {

    private static final Logger LOG = Logger.getLogger(Room.class.getName());

    /** How often a checksum is sent, in versions. */
    private static final int CHECK_EVERY = 50;

    /** How long an editor may fail to take what it is sent, in milliseconds. */
    private static final long LONGEST_BEHIND = 30_000;

    private static final long RETRY_MS = 3_000;

    private final UUID edition;
    private final UUID post;
    private final RoomTools tools;
    private final SerialQueue queue;
    private final Seats seats;
    private final Pushes pushes;
    private final CommitPace pace = new CommitPace();

    /** Seats that are here or on their way in. */
    private final Set<Seat> taken = ConcurrentHashMap.newKeySet();

    private volatile long version;
    private volatile long lastChange;

    private @Nullable Authority authority;

    /** Up to which version everybody was told. */
    private long told;

    Room(UUID edition, UUID post, RoomTools tools) {
        this.edition = edition;
        this.post = post;
        this.tools = tools;
        this.seats = new Seats(tools);
        this.pushes = new Pushes(tools);
        this.queue = new SerialQueue(tools.threads(), this::afterwards, this::failed);
    }

    UUID post() {
        return post;
    }

    /** Whoever is here. */
    Set<String> handles() {
        return taken.stream().map(Seat::handle).collect(Collectors.toSet());
    }

    int taken() {
        return taken.size();
    }

    long version() {
        return version;
    }

    /** When the text was last changed here, in milliseconds. */
    long lastChange() {
        return lastChange;
    }

    void join(Seat seat, @Nullable Resume resume) {
        taken.add(seat);
        queue.add(() -> enter(seat, resume));
    }

    void leave(Seat seat) {
        queue.add(
                () -> {
                    seats.leave(seat);
                    taken.remove(seat);
                });
    }

    void push(Seat seat, Push push) {
        queue.add(() -> consider(seat, push));
    }

    void refuseUnreadable(Seat seat, long seq) {
        queue.add(() -> seat.outlet().send(Frames.nack("badop", version, seq, 0, null)));
    }

    void pull(Seat seat, long from) {
        queue.add(() -> answer(seat, from));
    }

    void select(Seat seat, Seat.Selection selection) {
        queue.add(
                () -> {
                    seat.selection = selection;
                    seat.selectionMoved = true;
                });
    }

    void drained(Seat seat) {
        queue.add(
                () -> {
                    if (seat.isBehind()) {
                        seat.behindSince = 0;
                        answer(seat, seat.sent);
                    }
                });
    }

    void reportMismatch(Seat seat, long at) {
        tools.counters().mismatch();
        LOG.log(
                Level.SEVERE,
                "The text of edition {0} differs in an editor of {1} at version {2}",
                new Object[] {edition, seat.handle(), at});
    }

    /** Shows everybody what has changed in the margin. */
    void refreshMargin() {
        withSurroundings(
                about -> {
                    List<Step> since = stepsSince(about.version());
                    seats.tellMargin(told, about.margin(), since);
                });
    }

    /** Tells a seat who typed what. */
    void tellAuthors(Seat seat) {
        withSurroundings(
                about -> {
                    List<Step> since = stepsSince(about.version());
                    Attribution typed = TypedBy.carry(about.attribution(), since);
                    Set<String> authors = typed.charactersByAuthor().keySet();
                    seat.outlet().send(Frames.authors(told, typed, tools.people().cards(authors)));
                });
    }

    private interface About {
        void with(LiveTexts.Surroundings about) throws SQLException;
    }

    /** Looks the surroundings up beside the queue, and goes on in it. */
    private void withSurroundings(About work) {
        tools.threads()
                .execute(
                        () -> {
                            LiveTexts.Surroundings about = tools.surroundings().apply(post);
                            queue.add(() -> ask(known -> work.with(about)));
                        });
    }

    /** The steps from a checkpoint on up to what everybody was told. */
    private List<Step> stepsSince(long checkpoint) throws SQLException {
        Authority known = Objects.requireNonNull(authority);
        if (checkpoint > known.text().version()) {
            known.catchUp();
        }
        tellSteps();
        return known.since(checkpoint);
    }

    /** Looks whether another node has moved the text. */
    void lookAround() {
        queue.add(() -> ask(Authority::catchUp));
    }

    /** Gives everybody the rights and the state that hold now. */
    void apply(Set<String> asked, Map<String, Standing> standings) {
        queue.add(
                () -> {
                    if (seats.apply(asked, standings)) {
                        refreshMargin();
                    }
                });
    }

    /** Closes what has been behind for too long. */
    void sweep() {
        queue.add(
                () -> {
                    long now = tools.clock().millis();
                    seats.all().stream()
                            .filter(seat -> seat.isBehind())
                            .filter(seat -> now - seat.behindSince > LONGEST_BEHIND)
                            .forEach(
                                    seat ->
                                            seats.showOut(
                                                    seat,
                                                    Frames.bye(RETRY_MS, "slow"),
                                                    CloseCause.OVERLOADED));
                });
    }

    /** Sends everybody away, to come back when there is a node again. */
    void close() {
        queue.add(
                () ->
                        seats.all()
                                .forEach(
                                        seat ->
                                                seats.showOut(
                                                        seat,
                                                        Frames.bye(RETRY_MS, "restart"),
                                                        CloseCause.AGAIN)));
    }

    // From here on, on the queue.

    private void enter(Seat seat, @Nullable Resume resume) {
        try {
            Authority ready = loaded();
            if (seats.admit(seat)) {
                seat.outlet().send(opening(ready, seat, resume));
                refreshMargin();
            }
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "The text of edition " + edition + " can't be opened", e);
            seats.showOut(seat, Frames.bye(RETRY_MS, "unavailable"), CloseCause.AGAIN);
        }
    }

    private Authority loaded() throws SQLException {
        Authority ready = authority;
        if (ready == null) {
            ready = Authority.load(edition, tools.dataSource(), tools.clock());
            authority = ready;
            told = ready.text().version();
            version = told;
        }
        return ready;
    }

    private String opening(Authority ready, Seat seat, @Nullable Resume resume)
            throws SQLException {
        LiveText text = ready.text();
        boolean resumes =
                resume != null
                        && resume.epoch() == seat.standing.number()
                        && resume.version() >= 0
                        && resume.version() <= text.version();
        JsonObjectBuilder begun =
                resume != null && resumes
                        ? Frames.open(text.version(), ready.since(resume.version()))
                        : Frames.open(text.version(), text.text())
                                .add("seq", text.lastSeq(seat.client()));
        seat.sent = text.version();
        List<Seat> others = seats.all().stream().filter(other -> other != seat).toList();
        others.forEach(other -> Seats.bringUp(other, text));
        return Frames.open(begun, seat, others, text.version(), tools.settings());
    }

    private void consider(Seat seat, Push push) {
        if (seats.has(seat)) {
            pushes.add(seat, push, version);
        }
    }

    private void answer(Seat seat, long from) {
        Authority ready = authority;
        if (ready == null || !seats.has(seat)) {
            return;
        }
        if (from < 0 || from > ready.text().version()) {
            seats.showOut(seat, Frames.bye(0, "edition"), CloseCause.AGAIN);
        } else if (!ask(known -> seats.tell(seat, from, known.since(from)))) {
            seats.showOut(seat, Frames.bye(RETRY_MS, "unavailable"), CloseCause.AGAIN);
        }
    }

    /** Once nothing else is left to do: commits what waits, and tells everybody. */
    private void afterwards() {
        if (!pushes.isEmpty() && pace.isOver(tools.clock().millis())) {
            commit();
        }
        tellSteps();
        if (authority != null) {
            seats.tellSelections(authority.text());
        }
    }

    /** Whatever is held here may be wrong: everybody comes back to what the database has. */
    private void failed(RuntimeException e) {
        LOG.log(Level.SEVERE, "The room of edition " + edition + " is loaded anew", e);
        authority = null;
        pushes.clear();
        seats.all()
                .forEach(
                        seat ->
                                seats.showOut(
                                        seat, Frames.bye(RETRY_MS, "restart"), CloseCause.AGAIN));
    }

    private void commit() {
        long before = version;
        List<Push> offered = pushes.all();
        boolean asked =
                ask(
                        known -> {
                            Optional<List<Refusal>> refused = known.commit(offered);
                            tellSteps();
                            pushes.settle(refused, known.text(), before, this::answer);
                        });
        long now = tools.clock().millis();
        long wait = asked ? pace.committed(offered.size(), now) : pace.failed(now);
        if (wait > 0) {
            tools.threads().schedule(() -> queue.add(() -> {}), wait, TimeUnit.MILLISECONDS);
        }
    }

    private void tellSteps() {
        if (authority == null || authority.text().version() == told) {
            return;
        }
        ask(
                known -> {
                    LiveText text = known.text();
                    List<Step> steps = known.since(told);
                    seats.tellAll(told, steps);
                    if (text.version() / CHECK_EVERY > told / CHECK_EVERY) {
                        seats.check(text);
                    }
                    tools.counters().committed(steps.size());
                    told = text.version();
                    version = told;
                    lastChange = tools.clock().millis();
                });
    }

    private interface Work {
        void with(Authority authority) throws SQLException;
    }

    /** False if the database can't be asked; the text stays as it is, and so does what waits. */
    private boolean ask(Work work) {
        Authority known = authority;
        if (known == null) {
            return true;
        }
        try {
            work.with(known);
            return true;
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The log of a text can''t be asked: {0}", e.getMessage());
            return false;
        }
    }
}
