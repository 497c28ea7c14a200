package org.duta.model.coedit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * An editor without a screen and without a connection, which holds the confirmed text and its
 * unconfirmed changes, has at most one push on its way, and adopts the authority's echo of its own
 * changes. Whoever carries its pushes and frames may lose, repeat and delay them.
 */
public final class LiveClient implements Typist {

    private final UUID id;
    private final String author;
    private final boolean composes;

    private long version;
    private String confirmed = "";

    /** With the unconfirmed changes: what the person sees. */
    private String view = "";

    private @Nullable Up sent;
    private boolean onItsWay;
    private @Nullable ChangeSet unsent;
    private long lastSeq;
    private final List<Long> acknowledged = new ArrayList<>();

    public LiveClient(UUID id, String author) {
        this(id, author, false);
    }

    /**
     * @param composes whether it takes the others' steps of a frame as one change, so that its own
     *     changes are now and then not carried as the authority carries them, and must be mended
     *     when their echo comes
     */
    LiveClient(UUID id, String author, boolean composes) {
        this.id = id;
        this.author = author;
        this.composes = composes;
    }

    /** Begins with a text; what was unconfirmed is forgotten. */
    @Override
    public void open(long openVersion, String text) {
        version = openVersion;
        confirmed = text;
        view = text;
        sent = null;
        onItsWay = false;
        unsent = null;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    public String confirmed() {
        return confirmed;
    }

    @Override
    public String view() {
        return view;
    }

    /** The numbers of the changes whose echo has come. */
    @Override
    public List<Long> acknowledged() {
        return List.copyOf(acknowledged);
    }

    @Override
    public boolean isSaved() {
        return sent == null && unsent == null;
    }

    /** Changes what the person sees. */
    @Override
    public void edit(ChangeSet change) {
        view = change.apply(view);
        unsent = unsent == null ? change : unsent.compose(change);
    }

    /** What is to be sent now: nothing while a push is on its way. */
    @Override
    public Optional<Push> push() {
        if (onItsWay) {
            return Optional.empty();
        }
        if (sent == null && unsent != null) {
            sent = new Up(++lastSeq, unsent);
            unsent = null;
        }
        Up next = sent;
        if (next == null) {
            return Optional.empty();
        }
        onItsWay = true;
        return Optional.of(new Push(id, author, version, List.of(next)));
    }

    /** The push was refused or lost, or the connection was; it is sent again with its number. */
    @Override
    public void unsettle() {
        onItsWay = false;
    }

    /**
     * Takes steps from a version on; what is known already is passed over.
     *
     * @return false if some are missing before these, which must be pulled first
     */
    @Override
    public boolean receive(long from, List<Step> steps) {
        if (from > version) {
            return false;
        }
        int known = (int) Math.min(version - from, steps.size());
        ChangeSet theirs = null;
        for (Step step : steps.subList(known, steps.size())) {
            boolean own = step.client().equals(id);
            if (theirs != null && (own || !composes)) {
                follow(theirs);
                theirs = null;
            }
            if (own) {
                adopt(step);
            } else {
                theirs = theirs == null ? step.change() : theirs.compose(step.change());
            }
            version++;
        }
        if (theirs != null) {
            follow(theirs);
        }
        return true;
    }

    /** Another's change comes first; what is unconfirmed is carried over it. */
    private void follow(ChangeSet theirs) {
        confirmed = theirs.apply(confirmed);
        ChangeSet over = theirs;
        if (sent != null) {
            ChangeSet mine = sent.change();
            sent = new Up(sent.seq(), mine.map(over, false));
            over = over.map(mine, true);
        }
        carryUnsent(over);
    }

    /** The authority's version of an own change wins. */
    private void adopt(Step echo) {
        Up mine = sent;
        if (mine == null || mine.seq() != echo.seq()) {
            throw new IllegalStateException("Echo of " + echo.seq() + " while waiting for " + mine);
        }
        if (!mine.change().equals(echo.change())) {
            carryUnsent(mine.change().invert(confirmed).compose(echo.change()));
        }
        confirmed = echo.change().apply(confirmed);
        acknowledged.add(echo.seq());
        sent = null;
        onItsWay = false;
    }

    private void carryUnsent(ChangeSet over) {
        ChangeSet seen = over;
        if (unsent != null) {
            seen = over.map(unsent, true);
            unsent = unsent.map(over, false);
        }
        view = seen.apply(view);
    }

    /** False if the confirmed text isn't the authority's; true if it can't be told. */
    @Override
    public boolean agrees(long at, long crc32) {
        if (at != version) {
            return true;
        }
        CRC32 checksum = new CRC32();
        checksum.update(confirmed.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue() == crc32;
    }
}
