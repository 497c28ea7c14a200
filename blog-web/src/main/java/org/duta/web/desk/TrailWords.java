package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.duta.ejb.audit.AuditFinder.AuditLine;
import org.duta.web.kernel.PageWords;

/** Puts lines of the trail into words. */
@RequestScoped
public class TrailWords {

    @Inject DeskWords words;

    TrailLine of(AuditLine line) {
        JsonObject details = details(line.details());
        String key = "trail." + line.act();
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
                                details.getString("late-seconds", "0"))
                        : words.person(line.actor()) + ": " + line.act();
        return new TrailLine(line.at(), sentence, quote(details));
    }

    private static String quote(JsonObject details) {
        return details.getString(
                "note", details.getString("reason", details.getString("name", "")));
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

    private static JsonObject details(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
