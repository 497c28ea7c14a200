package org.duta.launch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server's log as far as one start has written it. */
final class ServerLog {

    /** How Payara says that a command after boot, or an application from an earlier run, failed. */
    private static final Pattern FAILURE =
            Pattern.compile(
                    "Boot Command deploy failed|Exception while (?:loading|deploying) the app[^\n|]*");

    private static final Pattern CAUSE =
            Pattern.compile("(?:while loading the app|while deploying the app[^:\n]*) : ([^\n|]+)");

    private final Path file;
    private final long start;

    ServerLog(Path file) {
        this.file = file;
        this.start = size(file);
    }

    Path file() {
        return file;
    }

    /** Why the application doesn't start, if this start's lines say that it doesn't. */
    Optional<String> failure() {
        String lines = written();
        if (!FAILURE.matcher(lines).find()) {
            return Optional.empty();
        }
        Matcher cause = CAUSE.matcher(lines);
        return Optional.of(cause.find() ? cause.group(1).strip() : "deploying it failed");
    }

    private String written() {
        if (!Files.exists(file)) {
            return "";
        }
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "r")) {
            // A log that was turned over meanwhile is shorter than it was.
            long from = access.length() < start ? 0 : start;
            byte[] bytes = new byte[(int) Math.min(access.length() - from, 4 << 20)];
            access.seek(from);
            access.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
