package org.duta.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.duta.e2e.OpenApi.Operation;

/**
 * A request that the document gives as an example.
 *
 * @param example the name of the variant; empty if there is only one
 * @param type the media type of the body; empty without one
 */
record OpenApiCall(
        Operation operation,
        String example,
        Map<String, JsonNode> values,
        List<JsonNode> parameters,
        String type,
        String body) {

    /** Every example of an operation: one for each value of what has several. */
    static List<OpenApiCall> of(OpenApi document, Operation operation) {
        List<JsonNode> parameters = document.parameters(operation);
        List<OpenApiCall> calls = new ArrayList<>();
        calls.add(new OpenApiCall(operation, "", Map.of(), parameters, "", ""));
        for (JsonNode parameter : parameters) {
            Map<String, JsonNode> examples = OpenApi.examples(parameter);
            if (!examples.isEmpty()) {
                String name = parameter.path("name").asText();
                calls = vary(calls, examples, (call, value) -> call.with(name, value));
            }
        }
        for (Map.Entry<String, JsonNode> content :
                operation.node().path("requestBody").path("content").properties()) {
            String type = content.getKey();
            Map<String, JsonNode> examples = OpenApi.examples(content.getValue());
            if (!examples.isEmpty()) {
                calls = vary(calls, examples, (call, value) -> call.sending(type, value));
            }
        }
        return calls;
    }

    private interface Variation {
        OpenApiCall of(OpenApiCall call, JsonNode value);
    }

    private static List<OpenApiCall> vary(
            List<OpenApiCall> calls, Map<String, JsonNode> examples, Variation variation) {
        List<OpenApiCall> varied = new ArrayList<>();
        for (OpenApiCall call : calls) {
            examples.forEach((name, value) -> varied.add(variation.of(call, value).named(name)));
        }
        return varied;
    }

    private OpenApiCall with(String name, JsonNode value) {
        Map<String, JsonNode> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new OpenApiCall(operation, example, more, parameters, type, body);
    }

    private OpenApiCall sending(String media, JsonNode value) {
        String text =
                media.contains("form")
                        ? form(value)
                        : value.isTextual() ? value.asText() : value.toString();
        return new OpenApiCall(operation, example, values, parameters, media, text);
    }

    /** The same with another body. */
    OpenApiCall saying(String other) {
        return new OpenApiCall(operation, example, values, parameters, type, other);
    }

    private OpenApiCall named(String name) {
        return name.isEmpty()
                ? this
                : new OpenApiCall(operation, name, values, parameters, type, body);
    }

    /** Sends it, with some of what it says replaced by what there is on this server. */
    Answer send(Api api, String token, Map<String, String> replaced) {
        List<String> headers = new ArrayList<>();
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        String path = operation.path();
        for (JsonNode parameter : parameters) {
            String name = parameter.path("name").asText();
            JsonNode value = values.get(name);
            if (value != null) {
                switch (parameter.path("in").asText()) {
                    case "path" -> path = path.replace("{" + name + "}", text(value, replaced));
                    case "header" -> headers.addAll(List.of(name, text(value, replaced)));
                    default ->
                            each(value, one -> query.add(name + "=" + coded(text(one, replaced))));
                }
            }
        }
        if (!token.isEmpty()) {
            headers.addAll(List.of("Authorization", "Bearer " + token));
        }
        if (!type.isEmpty()) {
            headers.addAll(List.of("Content-Type", type));
        }
        return api.send(
                operation.method().toUpperCase(java.util.Locale.ROOT),
                path + query,
                Api.bytes(replace(body, replaced)),
                headers.toArray(String[]::new));
    }

    private static void each(JsonNode value, java.util.function.Consumer<JsonNode> use) {
        if (value.isArray()) {
            value.forEach(use);
        } else {
            use.accept(value);
        }
    }

    private static String text(JsonNode value, Map<String, String> replaced) {
        return replace(value.asText(), replaced);
    }

    private static String replace(String text, Map<String, String> replaced) {
        String result = text;
        for (Map.Entry<String, String> pair : replaced.entrySet()) {
            result = result.replace(pair.getKey(), pair.getValue());
        }
        return result;
    }

    private static String form(JsonNode members) {
        StringJoiner form = new StringJoiner("&");
        members.properties().forEach(one -> form.add(one.getKey() + "=" + one.getValue().asText()));
        return form.toString();
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return operation + " " + example;
    }
}
