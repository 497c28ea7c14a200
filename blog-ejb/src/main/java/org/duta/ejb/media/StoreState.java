package org.duta.ejb.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Whether this node can take files in, for whoever can do something about it. */
@ApplicationScoped
public class StoreState {

    @Inject DiskRoom room;

    /** Asked each time: it can be installed while Duta runs. */
    BooleanSupplier recordings = RecordingTool::isInstalled;

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

    /** Whether something can be made of a recording here. */
    public boolean takesRecordings() {
        return recordings.getAsBoolean();
    }

    public Optional<StoreTrouble> trouble() {
        if (silent) {
            return Optional.of(StoreTrouble.SILENT);
        }
        if (room.isFull()) {
            return Optional.of(StoreTrouble.FULL);
        }
        return takesRecordings() ? Optional.empty() : Optional.of(StoreTrouble.NO_RECORDINGS);
    }
}
