package org.duta.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** newsboat, a reader for people. It fetches into a database, which a script then reads. */
final class Newsboat implements FeedReader {

    @Override
    public List<ReadEntry> read(String address, Path folder) {
        OutsideProgram newsboat = OutsideProgram.require(folder, "newsboat");
        OutsideProgram cache = OutsideProgram.requirePython(folder, "newsboat_cache.py");
        String database = in(folder, "cache.db");
        newsboat.run(
                "-u",
                file(folder, "urls", address),
                "-C",
                file(folder, "config", "error-log \"" + in(folder, "errors.log") + "\""),
                "-c",
                database,
                "-x",
                "reload");
        return ReadEntry.ofJson(cache.run(database));
    }

    /** Of an RSS item it shows the last author, of an Atom entry all of them in one. */
    @Override
    public List<String> authorsShown(List<String> authors, String format) {
        return List.of(
                format.equals("rss")
                        ? authors.get(authors.size() - 1)
                        : String.join(", ", authors));
    }

    @Override
    public boolean showsLanguage() {
        return false;
    }

    private static String file(Path folder, String name, String content) {
        try {
            return Files.writeString(Path.of(in(folder, name)), content + "\n").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String in(Path folder, String name) {
        return folder.resolve(name).toAbsolutePath().toString();
    }

    @Override
    public String toString() {
        return "newsboat";
    }
}
