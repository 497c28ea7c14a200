package org.duta.ejb.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An administrator is told what is in the way of files, the worst of it first. */
class StoreStateTest {

    @Test
    void without_ffmpeg_recordings_are_refused_and_somebody_is_told() {
        StoreState state = state(false);
        state.recordings = () -> false;
        assertThat(state.takesRecordings()).isFalse();
        assertThat(state.trouble()).contains(StoreTrouble.NO_RECORDINGS);
        state.recordings = () -> true;
        assertThat(state.trouble()).isEmpty();
    }

    @Test
    void what_keeps_every_file_out_is_told_first() {
        StoreState state = state(true);
        state.recordings = () -> false;
        assertThat(state.trouble()).contains(StoreTrouble.FULL);
        state.failed();
        assertThat(state.trouble()).contains(StoreTrouble.SILENT);
    }

    private static StoreState state(boolean full) {
        StoreState state = new StoreState();
        state.room =
                new DiskRoom() {
                    @Override
                    public boolean isFull() {
                        return full;
                    }
                };
        return state;
    }
}
