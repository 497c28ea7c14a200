package org.duta.web.desk;

import static org.duta.web.kernel.JsonShapes.addOrNull;
import static org.duta.web.kernel.JsonShapes.time;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import org.duta.ejb.audit.AuditFinder.AuditLine;

/** A line of the trail in JSON. */
final class TrailJson {

    private TrailJson() {}

    static JsonObjectBuilder of(AuditLine line) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("sequence", line.sequence())
                        .add("at", time(line.at()))
                        .add("actor", line.actor())
                        .add("act", line.act())
                        .add("subject", line.subject());
        addOrNull(json, "from", line.fromState());
        addOrNull(json, "to", line.toState());
        return json.add("details", details(line)).add("hash", line.hash());
    }

    static JsonObject details(AuditLine line) {
        try (JsonReader reader = Json.createReader(new StringReader(line.details()))) {
            return reader.readObject();
        }
    }
}
