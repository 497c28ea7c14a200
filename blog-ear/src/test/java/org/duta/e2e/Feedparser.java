package org.duta.e2e;

import java.nio.file.Path;
import java.util.List;

/** Debian's python3-feedparser, which many programs read feeds with. */
final class Feedparser implements FeedReader {

    @Override
    public List<ReadEntry> read(String address, Path folder) {
        OutsideProgram script = OutsideProgram.requirePython(folder, "read_feed.py", "feedparser");
        return ReadEntry.ofJson(script.run(address));
    }

    @Override
    public String toString() {
        return "feedparser";
    }
}
