package org.duta.model.coedit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Real editing histories (josephg/editing-traces, CC BY 4.0) in the folder {@code traces} of what
 * {@code DUTA_SHARED} names.
 */
public final class Traces {

    private static final JsonProvider JSON = JsonProvider.provider();

    private Traces() {}

    /** Positions and lengths count Unicode characters. */
    record Patch(int at, int deleted, String inserted) {

        /** As a change of this text; what reaches beyond its end is cut off. */
        ChangeSet on(CharSequence text) {
            int length = text.length();
            int from = offset(text, 0, at);
            return ChangeSet.replace(length, from, offset(text, from, deleted), inserted);
        }

        private static int offset(CharSequence text, int from, int characters) {
            int at = from;
            for (int left = characters; left > 0 && at < text.length(); left--) {
                boolean pair =
                        at + 1 < text.length()
                                && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
                at += pair ? 2 : 1;
            }
            return at;
        }
    }

    static Path file(String name) {
        Path root = Path.of(System.getProperty("basedir", ".")).toAbsolutePath().resolve("..");
        String told = System.getenv("DUTA_SHARED");
        Path shared = root.resolve(told == null ? "../shared" : told).normalize();
        Path file = shared.resolve("traces").resolve(name);
        assumeTrue(Files.exists(file), file + " is missing: set DUTA_SHARED to the folder with it");
        return file;
    }

    /** The changes of a text that was empty, in order. */
    public static List<ChangeSet> changes(String name) throws IOException {
        List<ChangeSet> changes = new ArrayList<>();
        int length = 0;
        try (BufferedReader lines = reader(name + ".tsv.gz")) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split("\t", 3);
                int at = Integer.parseInt(fields[0]);
                int end = at + Integer.parseInt(fields[1]);
                String text = array("[" + fields[2] + "]").getString(0);
                changes.add(ChangeSet.replace(length, at, end, text));
                length += text.length() - (end - at);
            }
        }
        return changes;
    }

    public static String end(String name) throws IOException {
        return Files.readString(file(name + ".end.txt"));
    }

    static JsonObject concurrent(String name) throws IOException {
        try (BufferedReader reader = reader(name + ".concurrent.json.gz")) {
            return JSON.createReader(reader).readObject();
        }
    }

    private static JsonArray array(String json) {
        return JSON.createReader(new StringReader(json)).readArray();
    }

    private static BufferedReader reader(String name) throws IOException {
        return new BufferedReader(
                new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file(name))),
                        StandardCharsets.UTF_8));
    }
}
