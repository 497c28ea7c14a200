package org.duta.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.OpenApi30;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The document at /openapi, as the running server gives it. */
final class OpenApi {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SchemaRegistry schemas = SchemaRegistry.withDialect(OpenApi30.getInstance());
    private final JsonNode document;

    OpenApi(Api api) {
        document = parse(api.get("/openapi?format=JSON").expect(200).text());
    }

    /** Something that can be asked for. */
    record Operation(String path, String method, JsonNode node) {

        String id() {
            return node.path("operationId").asText();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(
                            new Operation(path.getKey(), method.getKey(), method.getValue()));
                }
            }
        }
        return operations;
    }

    /** What a reference stands for; anything else stands for itself. */
    JsonNode resolve(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : resolve(document.at(reference.substring(1)));
    }

    List<JsonNode> parameters(Operation operation) {
        List<JsonNode> parameters = new ArrayList<>();
        operation.node().path("parameters").forEach(one -> parameters.add(resolve(one)));
        return parameters;
    }

    /** In what an answer differs from what the document promises. */
    List<String> faults(Operation operation, Answer answer) {
        JsonNode promised =
                resolve(operation.node().path("responses").path(String.valueOf(answer.status())));
        if (promised.isMissingNode()) {
            return List.of("status " + answer.status() + " isn't documented");
        }
        String header = answer.header("Content-Type");
        String type = header == null ? "" : header.split(";", 2)[0];
        JsonNode content = promised.path("content");
        if (content.isEmpty()) {
            return answer.bytes().length == 0 ? List.of() : List.of("no body is documented");
        }
        if (!content.has(type)) {
            return List.of("the type " + type + " isn't documented");
        }
        return type.endsWith("json")
                ? faults(content.path(type).path("schema"), answer.text())
                : List.of();
    }

    private List<String> faults(JsonNode schema, String body) {
        ObjectNode whole = JSON.createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", document.path("components"));
        return schemas.getSchema(whole).validate(body, InputFormat.JSON).stream()
                .map(String::valueOf)
                .toList();
    }

    /** The named values of a parameter's or a body's examples; a single one has no name. */
    static Map<String, JsonNode> examples(JsonNode node) {
        Map<String, JsonNode> examples = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> named : node.path("examples").properties()) {
            examples.put(named.getKey(), named.getValue().path("value"));
        }
        if (node.has("example")) {
            examples.put("", node.path("example"));
        }
        return examples;
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
