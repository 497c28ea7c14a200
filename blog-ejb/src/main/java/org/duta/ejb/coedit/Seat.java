package org.duta.ejb.coedit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duta.model.coedit.Can;
import org.duta.model.coedit.Push;
import org.duta.model.coedit.Up;
import org.jspecify.annotations.Nullable;

/** One open editor of a live text. What it asks for is done in order, and answered by frames. */
public final class Seat {

    /** Where the cursors and selections of an editor were at a version of the text. */
    record Selection(long version, List<int[]> ranges) {}

    private final Room room;
    private final UUID client;
    private final String handle;
    private final Outlet outlet;

    // What follows belongs to the room's queue.
    Standing standing;
    Can can = Can.NOTHING;
    @Nullable Selection selection;
    boolean selectionMoved;

    /** Up to which version this editor was sent the text. */
    long sent;

    /** What this editor knows of the margin; null if nothing yet. */
    @Nullable Map<UUID, MarginItem> margin;

    /** Since when it can't take what it is sent, in milliseconds of the clock; 0 if it can. */
    long behindSince;

    Seat(Room room, UUID client, String handle, Standing standing, Outlet outlet) {
        this.room = room;
        this.client = client;
        this.handle = handle;
        this.standing = standing;
        this.outlet = outlet;
    }

    /** Offers changes made on the text at a version. */
    public void push(long version, List<Up> ups) {
        room.push(this, new Push(client, handle, version, ups));
    }

    /** Answers changes that can't be read. */
    public void refuse(long seq) {
        room.refuseUnreadable(this, seq);
    }

    /** Asks for what was changed since a version. */
    public void pull(long version) {
        room.pull(this, version);
    }

    /**
     * Shows the others where this editor's cursors are.
     *
     * @param ranges anchor and head of each, in the text at that version
     */
    public void select(long version, List<int[]> ranges) {
        room.select(this, new Selection(version, ranges));
    }

    /** Asks who typed what. */
    public void askAuthors() {
        room.tellAuthors(this);
    }

    /** Reports that the text here differs from the server's, which must never be. */
    public void reportMismatch(long version) {
        room.reportMismatch(this, version);
    }

    /** Everything that was offered to the outlet has gone. */
    public void drained() {
        room.drained(this);
    }

    /** The connection is gone. */
    public void leave() {
        room.leave(this);
    }

    Room room() {
        return room;
    }

    UUID client() {
        return client;
    }

    String handle() {
        return handle;
    }

    Outlet outlet() {
        return outlet;
    }

    boolean isBehind() {
        return behindSince > 0;
    }
}
