/*
 * The scheme is that of receiveUpdates in @codemirror/collab (src/collab.ts), whose notice is the
 * one in ChangeAlgebra.java.
 */
package org.duta.model.coedit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The documented scheme, which diverges: it skips the echo of its own changes, as if the authority
 * had carried them as it did itself.
 */
final class CollabSchemeClient implements Typist {

    private final UUID id;
    private final String author;
    private long version;
    private String view = "";
    private boolean onItsWay;
    private long lastSeq;
    private List<Up> unconfirmed = new ArrayList<>();
    private final List<Long> acknowledged = new ArrayList<>();

    CollabSchemeClient(UUID id, String author) {
        this.id = id;
        this.author = author;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public void open(long openVersion, String text) {
        version = openVersion;
        view = text;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public String view() {
        return view;
    }

    @Override
    public boolean isSaved() {
        return unconfirmed.isEmpty();
    }

    @Override
    public List<Long> acknowledged() {
        return acknowledged;
    }

    @Override
    public void edit(ChangeSet change) {
        view = change.apply(view);
        unconfirmed.add(new Up(++lastSeq, change));
    }

    @Override
    public Optional<Push> push() {
        if (onItsWay || unconfirmed.isEmpty()) {
            return Optional.empty();
        }
        onItsWay = true;
        return Optional.of(new Push(id, author, version, unconfirmed));
    }

    @Override
    public void unsettle() {
        onItsWay = false;
    }

    @Override
    public boolean receive(long from, List<Step> steps) {
        if (from > version) {
            return false;
        }
        int known = (int) Math.min(version - from, steps.size());
        List<Step> fresh = steps.subList(known, steps.size());
        int own = 0;
        ChangeSet theirs = null;
        for (Step step : fresh) {
            if (step.client().equals(id)) {
                theirs = theirs == null ? null : theirs.map(unconfirmed.get(own).change(), true);
                own++;
                acknowledged.add(step.seq());
                onItsWay = false;
            } else {
                theirs = theirs == null ? step.change() : theirs.compose(step.change());
            }
        }
        version += fresh.size();
        unconfirmed = new ArrayList<>(unconfirmed.subList(own, unconfirmed.size()));
        carry(theirs);
        return true;
    }

    private void carry(@Nullable ChangeSet theirs) {
        if (theirs == null) {
            return;
        }
        ChangeSet over = theirs;
        for (int i = 0; i < unconfirmed.size(); i++) {
            Up up = unconfirmed.get(i);
            unconfirmed.set(i, new Up(up.seq(), up.change().map(over, false)));
            over = over.map(up.change(), true);
        }
        view = over.apply(view);
    }

    /** It keeps no confirmed text. */
    @Override
    public boolean agrees(long at, long crc32) {
        return true;
    }
}
