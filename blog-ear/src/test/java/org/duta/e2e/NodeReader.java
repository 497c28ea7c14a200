package org.duta.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parser that programs on Node read feeds with. All of them are installed once, into target. */
final class NodeReader implements FeedReader {

    private static final Path SOURCE = Path.of("src/test/resources/org/duta/e2e/readers");
    private static final Path HOME = Path.of("target/e2e/node-readers").toAbsolutePath();
    private static @Nullable Path installed;

    private final Api api;
    private final String parser;

    /**
     * @param parser the name of its package
     */
    NodeReader(Api api, String parser) {
        this.api = api;
        this.parser = parser;
    }

    @Override
    public List<ReadEntry> read(String address, Path folder) {
        OutsideProgram node = OutsideProgram.require(folder, "node");
        String script = install().resolve("read_feed.mjs").toString();
        byte[] document = api.get(address).expect(200).bytes();
        return ReadEntry.ofJson(node.run(document, script, parser));
    }

    private static synchronized Path install() {
        Path home = installed;
        if (home == null) {
            OutsideProgram npm = OutsideProgram.require(HOME, "npm");
            for (String file : List.of("package.json", "package-lock.json", "read_feed.mjs")) {
                copy(file);
            }
            String folder = HOME.toString();
            npm.run("ci", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund");
            home = HOME;
            installed = home;
        }
        return home;
    }

    private static void copy(String file) {
        try {
            Files.write(HOME.resolve(file), Files.readAllBytes(SOURCE.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one called feedparser takes tags for markup, and takes them out. */
    @Override
    public String titleShown(String title, String format) {
        String shown = FeedReader.super.titleShown(title, format);
        return parser.equals("feedparser") ? shown.replaceAll("</?b>", "") : shown;
    }

    @Override
    public String toString() {
        return parser + " on Node";
    }
}
