package org.duta.web.desk;

import jakarta.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duta.ejb.audit.AuditFinder.AuditLine;
import org.duta.ejb.desk.TrailEntry;
import org.jspecify.annotations.Nullable;

/** How a copy of the trail is written. Both have every field that an entry's hash covers. */
public enum TrailFormat {
    /** RFC 4180; a cell that a spreadsheet would compute has an apostrophe before it. */
    CSV("text/csv") {
        @Override
        String head() {
            return row(COLUMNS.stream());
        }

        @Override
        String line(TrailEntry entry) {
            AuditLine line = entry.line();
            return row(
                    Stream.of(
                                    Long.toString(line.sequence()),
                                    line.at().toString(),
                                    line.actor(),
                                    line.act(),
                                    line.subject(),
                                    orEmpty(line.fromState()),
                                    orEmpty(line.toState()),
                                    line.details(),
                                    entry.previousHash(),
                                    line.hash())
                            .map(TrailFormat::cell));
        }
    },
    /** One JSON object on each line. */
    JSONL("application/jsonl") {
        @Override
        String head() {
            return "";
        }

        @Override
        String line(TrailEntry entry) {
            return TrailJson.of(entry.line())
                            .add("previous", Json.createValue(entry.previousHash()))
                            .build()
                    + "\n";
        }
    };

    private static final List<String> COLUMNS =
            List.of(
                    "sequence",
                    "at",
                    "actor",
                    "act",
                    "subject",
                    "from",
                    "to",
                    "details",
                    "previous",
                    "hash");

    private final String mediaType;

    TrailFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    abstract String head();

    abstract String line(TrailEntry entry);

    static Optional<TrailFormat> find(String code) {
        return Arrays.stream(values()).filter(format -> format.code().equals(code)).findFirst();
    }

    /** In addresses, and as the ending of a file's name. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }

    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String value) {
        boolean computed = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        String guarded = computed ? "'" + value : value;
        boolean plain =
                guarded.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? guarded : '"' + guarded.replace("\"", "\"\"") + '"';
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
