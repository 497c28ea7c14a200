package org.duta.ejb.coedit;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;
import org.duta.model.coedit.ChangeSet;
import org.duta.model.coedit.Step;

/** Steps as they stand in an {@code ups} frame and in the log: {@code [{"c","seq","a","ch"}]}. */
public final class WireSteps {

    /** Looking the provider up takes longer than reading a step does. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private WireSteps() {}

    static String write(List<Step> steps) {
        StringBuilder json = new StringBuilder("[");
        for (Step step : steps) {
            json.append(json.length() > 1 ? "," : "")
                    .append("{\"c\":\"")
                    .append(step.client())
                    .append("\",\"seq\":")
                    .append(step.seq())
                    .append(",\"a\":")
                    .append(JSON.createValue(step.author()))
                    .append(",\"ch\":")
                    .append(step.change().toJson())
                    .append('}');
        }
        return json.append(']').toString();
    }

    public static List<Step> read(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            JsonArray steps = reader.readArray();
            return steps.getValuesAs(JsonObject.class).stream().map(WireSteps::step).toList();
        }
    }

    private static Step step(JsonObject step) {
        return new Step(
                UUID.fromString(step.getString("c")),
                step.getJsonNumber("seq").longValueExact(),
                step.getString("a"),
                ChangeSet.read(step.getJsonArray("ch")));
    }
}
