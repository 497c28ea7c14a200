package org.duta.ejb.coedit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.duta.ejb.coedit.Standings.Look;
import org.duta.ejb.identity.PersonCard;
import org.duta.ejb.identity.PersonFinder;
import org.jspecify.annotations.Nullable;

/** The texts that are open on this node. A text is loaded when somebody comes, and unloaded. */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Rooms {

    private static final Logger LOG = Logger.getLogger(Rooms.class.getName());
    private static final int THREADS = 16;
    private static final long SWEEP_MS = 2_000;

    /** Changes after which a checkpoint is taken, and how long a text must rest for one. */
    private static final int CHECKPOINT_EVERY = 500;

    private static final long PAUSE_MS = 5_000;

    /** How long a text stays loaded after the last one has left it. */
    private static final long EMPTY_MS = 30_000;

    @Resource(lookup = "java:app/jdbc/duta")
    DataSource dataSource;

    @Resource ManagedThreadFactory threadFactory;
    @Inject Clock clock;
    @Inject CoeditSettings settings;
    @Inject CoeditCounters counters;
    @Inject Standings standings;
    @Inject LiveTexts texts;
    @Inject PersonFinder people;

    private final Map<UUID, Open> rooms = new ConcurrentHashMap<>();
    private volatile Map<String, PersonCard> known = Map.of();
    private @Nullable ScheduledThreadPoolExecutor threads;
    private @Nullable RoomTools tools;
    private @Nullable TextSignals signals;

    /** A room, and what is known of it outside of its queue. */
    private static final class Open {
        final Room room;
        volatile long checkpoint = -1;
        volatile long postVersion = -1;
        volatile long emptySince;

        Open(Room room) {
            this.room = room;
        }
    }

    @PostConstruct
    void start() {
        ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(THREADS, threadFactory);
        pool.setRemoveOnCancelPolicy(true);
        pool.scheduleWithFixedDelay(this::sweep, SWEEP_MS, SWEEP_MS, TimeUnit.MILLISECONDS);
        tools =
                new RoomTools(
                        dataSource, clock, settings, counters, pool, texts::surroundings, people);
        threads = pool;
        TextSignals listener =
                new TextSignals(dataSource, this::moved, this::changed, this::margin);
        signals = listener;
        threadFactory.newThread(listener).start();
    }

    @PreDestroy
    void stop() {
        rooms.values().forEach(open -> open.room.close());
        if (signals != null) {
            signals.stop();
        }
        ScheduledThreadPoolExecutor pool = threads;
        if (pool != null) {
            pool.shutdown();
            try {
                pool.awaitTermination(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Opens a post's text for somebody. What comes of it is told through the outlet.
     *
     * @param client the id of the open editor
     * @param resume where it left off, if it was here before
     * @return nothing if there is no such post, or none that the person may read
     */
    public Optional<Seat> join(
            UUID post, String handle, UUID client, @Nullable Resume resume, Outlet outlet) {
        return standings
                .opened(post, handle)
                .map(standing -> join(post, handle, client, resume, outlet, standing));
    }

    private Seat join(
            UUID post,
            String handle,
            UUID client,
            @Nullable Resume resume,
            Outlet outlet,
            Standing standing) {
        Seat[] seat = new Seat[1];
        rooms.compute(
                standing.edition(),
                (edition, open) -> {
                    Open entered = open == null ? new Open(room(edition, post)) : open;
                    seat[0] = new Seat(entered.room, client, handle, standing, outlet);
                    entered.room.join(seat[0], resume);
                    return entered;
                });
        // What was changed since the standing was read was told to whoever was here by then.
        inBackground(() -> applyRights(seat[0].room(), Set.of(handle)));
        return seat[0];
    }

    private Room room(UUID edition, UUID post) {
        return new Room(edition, post, Objects.requireNonNull(tools));
    }

    /** How many texts are open here. */
    public int open() {
        return rooms.size();
    }

    private void moved(UUID edition) {
        Open open = rooms.get(edition);
        if (open != null) {
            open.room.lookAround();
        }
    }

    private void changed(UUID post) {
        rooms.values().stream()
                .filter(open -> open.room.post().equals(post))
                .forEach(open -> inBackground(() -> applyRights(open.room)));
    }

    private void margin(UUID post) {
        rooms.values().stream()
                .filter(open -> open.room.post().equals(post))
                .forEach(open -> open.room.refreshMargin());
    }

    private void applyRights(Room room) {
        applyRights(room, room.handles());
    }

    private void applyRights(Room room, Set<String> handles) {
        if (!handles.isEmpty()) {
            room.apply(handles, standings.all(room.post(), handles));
        }
    }

    /** Heals what a lost signal or a dead socket has left, with two queries for all rooms. */
    private void sweep() {
        inBackground(this::lookAround);
        inBackground(this::applyChangedRights);
        rooms.forEach(
                (edition, open) -> {
                    open.room.sweep();
                    inBackground(() -> checkpoint(open));
                    unloadIfEmpty(edition, open);
                });
    }

    private void lookAround() {
        standings
                .looks(rooms.keySet())
                .forEach((edition, look) -> compare(rooms.get(edition), look));
    }

    private void compare(@Nullable Open open, Look look) {
        if (open == null) {
            return;
        }
        if (look.textVersion() > open.room.version()) {
            open.room.lookAround();
        }
        if (look.postVersion() != open.postVersion) {
            open.postVersion = look.postVersion();
            applyRights(open.room);
        }
    }

    private void applyChangedRights() {
        Set<String> handles = new HashSet<>();
        rooms.values().forEach(open -> handles.addAll(open.room.handles()));
        Map<String, PersonCard> now = people.cards(handles);
        Map<String, PersonCard> before = known;
        known = now;
        rooms.values().stream()
                .filter(
                        open ->
                                open.room.handles().stream()
                                        .anyMatch(
                                                handle ->
                                                        !Objects.equals(
                                                                now.get(handle),
                                                                before.get(handle))))
                .forEach(open -> applyRights(open.room));
    }

    private void checkpoint(Open open) {
        long version = open.room.version();
        boolean rests = clock.millis() - open.room.lastChange() > PAUSE_MS;
        boolean due = rests || open.room.taken() == 0;
        if (version - open.checkpoint >= CHECKPOINT_EVERY || (due && version > open.checkpoint)) {
            texts.settle(open.room.post());
            open.checkpoint = version;
        }
    }

    private void unloadIfEmpty(UUID edition, Open open) {
        long now = clock.millis();
        if (open.room.taken() > 0) {
            open.emptySince = 0;
        } else if (open.emptySince == 0) {
            open.emptySince = now;
        } else if (now - open.emptySince > EMPTY_MS) {
            rooms.computeIfPresent(edition, (id, there) -> there.room.taken() == 0 ? null : there);
        }
    }

    private void inBackground(Runnable work) {
        if (threads != null) {
            threads.execute(
                    () -> {
                        try {
                            work.run();
                        } catch (RuntimeException e) {
                            LOG.log(Level.WARNING, "A text can''t be looked after: {0}", e);
                        }
                    });
        }
    }
}
