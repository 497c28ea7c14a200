package org.duta.e2e;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** sfeed, which turns a feed into lines of fields between tabs. */
final class Sfeed implements FeedReader {

    private static final Pattern ESCAPE = Pattern.compile("\\\\([nt\\\\])");

    private final Api api;

    Sfeed(Api api) {
        this.api = api;
    }

    @Override
    public List<ReadEntry> read(String address, Path folder) {
        OutsideProgram sfeed = OutsideProgram.require(folder, "sfeed");
        byte[] document = api.get(address).expect(200).bytes();
        return sfeed.run(document).lines().map(Sfeed::entry).toList();
    }

    /** When, title, address, content, its type, id, author, enclosure, categories: sfeed(5). */
    private static ReadEntry entry(String line) {
        String[] fields = line.split("\t", -1);
        return new ReadEntry(
                ReadEntry.withoutScheme(fields[5]),
                fields[1],
                fields[2],
                List.of(fields[6]),
                null,
                Instant.ofEpochSecond(Long.parseLong(fields[0])),
                ESCAPE.matcher(fields[3]).replaceAll(Sfeed::unescaped));
    }

    private static String unescaped(java.util.regex.MatchResult escape) {
        return switch (escape.group(1)) {
            case "n" -> "\n";
            case "t" -> "\t";
            default -> Matcher.quoteReplacement("\\");
        };
    }

    /** It keeps the first. */
    @Override
    public List<String> authorsShown(List<String> authors, String format) {
        return authors.subList(0, 1);
    }

    @Override
    public boolean showsLanguage() {
        return false;
    }

    @Override
    public String toString() {
        return "sfeed";
    }
}
