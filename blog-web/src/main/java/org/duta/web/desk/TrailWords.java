package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duta.ejb.audit.AuditFinder.AuditLine;
import org.duta.model.post.EditionState;
import org.duta.web.kernel.PageWords;
import org.jspecify.annotations.Nullable;

/** Puts lines of the trail into words. */
@RequestScoped
public class TrailWords {

    private static final String ANYTHING = "…";

    /** How many places a sentence can have: see {@link #of}. */
    private static final int MOST_PLACES = 10;

    /** The details of a post whose values before and after the trail has, as pages order them. */
    private static final List<String> FIELDS =
            List.of(
                    "title",
                    "summary",
                    "topics",
                    "contributors",
                    "byline",
                    "people",
                    "mission",
                    "review-by");

    @Inject DeskWords words;

    TrailLine of(AuditLine line) {
        JsonObject details = TrailJson.details(line);
        String key = key(line.act());
        String sentence =
                words.knows(key)
                        ? words.say(
                                key,
                                words.person(line.actor()),
                                details.getString("revision", ""),
                                fields(details.getString("fields", "")),
                                details.getString("edition", ""),
                                details.getString("version", ""),
                                due(details),
                                details.getString("zone", ""),
                                details.getString("late-seconds", "0"),
                                about(line),
                                details.getString("asked", ""))
                        : words.person(line.actor()) + ": " + line.act();
        return new TrailLine(line.at(), sentence, quote(details), changes(line, details));
    }

    /** What an act is called where it stands for all of its kind. */
    String act(String act) {
        return words.knows(key(act))
                ? words.say(key(act), Collections.nCopies(MOST_PLACES, ANYTHING).toArray())
                : act;
    }

    private static String key(String act) {
        return "trail." + act;
    }

    /** What stands behind the kind of thing in a subject. */
    private static String about(AuditLine line) {
        return line.subject().substring(line.subject().indexOf(':') + 1);
    }

    private static String quote(JsonObject details) {
        return Stream.of("note", "reason", "name", "word")
                .filter(details::containsKey)
                .map(details::getString)
                .findFirst()
                .orElse("");
    }

    /** On the clocks that it was set by, or this person's. */
    private String due(JsonObject details) {
        String due = details.getString("due", "");
        String zone = details.getString("zone", words.getZone().getId());
        return due.isEmpty() ? "" : PageWords.moment(Instant.parse(due), ZoneId.of(zone));
    }

    private String fields(String names) {
        return Arrays.stream(names.split(",", -1))
                .filter(name -> words.knows("field." + name))
                .map(name -> words.say("field." + name))
                .collect(Collectors.joining(", "));
    }

    private List<String> changes(AuditLine line, JsonObject details) {
        List<String> changes = new ArrayList<>();
        String from = state(line.fromState());
        String to = state(line.toState());
        if (!from.equals(to)) {
            changes.add(change(words.say("field.state"), from, to));
        }
        for (String field : FIELDS) {
            if (details.containsKey(field + ".to")) {
                changes.add(
                        change(
                                words.say("field." + field),
                                value(field, details.getString(field + ".from", "")),
                                value(field, details.getString(field + ".to"))));
            }
        }
        return changes;
    }

    private String change(String field, String from, String to) {
        String key = from.isEmpty() ? "set" : to.isEmpty() ? "cleared" : "changed";
        return words.say("trail." + key, field, isolated(from), isolated(to));
    }

    /** So that words of a right-to-left language don't turn the sentence around (UAX 9). */
    private static String isolated(String value) {
        return '\u2068' + value + '\u2069';
    }

    private String value(String field, String value) {
        return switch (field) {
            case "mission" -> words.mission(value);
            case "contributors" -> words.list(field, names(value));
            case "byline", "people" ->
                    names(value).stream().map(words::person).collect(Collectors.joining(", "));
            case "topics" -> String.join(", ", names(value));
            default -> value;
        };
    }

    private static List<String> names(String value) {
        return value.isEmpty() ? List.of() : List.of(value.split(",", -1));
    }

    private String state(@Nullable String state) {
        if (state == null) {
            return "";
        }
        return Arrays.stream(EditionState.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .map(words::state)
                .orElse(state);
    }
}
