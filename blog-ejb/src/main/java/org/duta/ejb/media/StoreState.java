package org.duta.ejb.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whether this node can take files in, for whoever can do something about it. */
@ApplicationScoped
public class StoreState {

    @Inject DiskRoom room;

    private volatile boolean silent;

    /** The store took something, or could have. */
    public void answered() {
        silent = false;
    }

    public void failed() {
        silent = true;
    }

    public boolean isSilent() {
        return silent;
    }

    public Optional<StoreTrouble> trouble() {
        if (silent) {
            return Optional.of(StoreTrouble.SILENT);
        }
        return room.isFull() ? Optional.of(StoreTrouble.FULL) : Optional.empty();
    }
}
