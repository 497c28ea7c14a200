package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Duta answered.
 *
 * @param request its method and path, for messages
 */
record Answer(String request, int status, HttpHeaders headers, byte[] bytes) {

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(text()))) {
            return reader.readObject();
        }
    }

    List<JsonObject> items() {
        return json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    @Nullable String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    String tag() {
        return headers.firstValue("ETag").orElseThrow();
    }

    /** The last part of a problem's type, such as {@code stale-hash}. */
    String problem() {
        assertThat(header("Content-Type")).as(request).startsWith("application/problem+json");
        return json().getString("type").replace("urn:duta:problem:", "");
    }

    /** The codes of a problem's reasons. */
    List<String> reasons() {
        return json().getJsonArray("reasons").getValuesAs(JsonObject.class).stream()
                .map(reason -> reason.getString("code"))
                .toList();
    }

    Answer expect(int wanted) {
        assertThat(status).as("%s answered %s", request, this).isEqualTo(wanted);
        return this;
    }

    /** Checks that this is a problem document that says everything that one has to. */
    Answer expect(int wanted, String problem) {
        expect(wanted);
        assertThat(problem()).as(request).isEqualTo(problem);
        assertThat(json()).as(request).containsKeys("type", "title", "status", "detail", "reasons");
        assertThat(json().getInt("status")).as(request).isEqualTo(wanted);
        assertThat(json().getString("title")).as(request).isNotBlank();
        assertThat(json().getString("detail")).as(request).isNotBlank();
        assertThat(reasons()).as(request).isNotEmpty();
        return this;
    }

    @Override
    public String toString() {
        String body = text();
        return status + " " + body.substring(0, Math.min(600, body.length()));
    }
}
