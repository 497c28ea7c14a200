package org.duta.ejb.coedit;

/**
 * When the next commit of a room may be: at once, unless the last one failed, or the text is so
 * busy that many changes in one commit serve everybody better. Times are milliseconds.
 */
final class CommitPace {

    private static final long SHORTEST_RETRY = 100;
    private static final long LONGEST_RETRY = 2_000;

    /**
     * Pushes in one commit that make a text busy. Then changes are gathered for a while: each
     * commit is shown to every editor, which is most of what a change costs. Few enough typists
     * never have so many pushes waiting, and everybody's next is committed without any wait.
     */
    private static final int BUSY = 3;

    private static final long GATHERED = 8;

    private long wait;
    private long until;

    boolean isOver(long now) {
        return now >= until;
    }

    /** Notes a failure; returns how long to wait. */
    long failed(long now) {
        wait = wait == 0 ? SHORTEST_RETRY : Math.min(LONGEST_RETRY, wait * 2);
        until = now + wait;
        return wait;
    }

    /** Notes a commit of so many pushes; returns how long to wait, 0 for not at all. */
    long committed(int pushes, long now) {
        wait = 0;
        long gather = pushes < BUSY ? 0 : GATHERED;
        until = now + gather;
        return gather;
    }
}
