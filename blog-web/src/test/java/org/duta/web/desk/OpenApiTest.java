package org.duta.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.duta.web.feed.FeedsApplication;
import org.duta.web.subscription.HubApplication;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The document at /openapi names what there is, all of it, and nothing else. */
class OpenApiTest {

    private static final Set<String> SERVLETS = Set.of("get /api/v1/events");

    private final Map<String, Object> document = document();

    @Test
    void everyResourceIsInTheDocument() {
        Set<String> documented = operations();
        List<String> missing =
                resources().stream()
                        .filter(
                                resource ->
                                        documented.stream()
                                                .noneMatch(
                                                        operation ->
                                                                operation.matches(
                                                                        pattern(resource))))
                        .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void everyOperationOfTheDocumentExists() {
        List<String> resources = resources();
        Set<String> invented = operations();
        invented.removeAll(SERVLETS);
        invented.removeIf(
                operation ->
                        resources.stream()
                                .anyMatch(resource -> operation.matches(pattern(resource))));
        assertThat(invented).isEmpty();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = new ArrayList<>();
        collect(document, references);
        assertThat(references).isNotEmpty().allMatch(reference -> target(reference) != null);
    }

    private Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        members(document, "paths")
                .forEach(
                        (path, methods) ->
                                members(methods)
                                        .keySet()
                                        .forEach(method -> operations.add(method + " " + path)));
        return operations;
    }

    /** Methods and path templates, such as {@code get /api/v1/posts/{}}. */
    private static List<String> resources() {
        List<String> resources = new ArrayList<>();
        for (Application application :
                List.of(new ApiApplication(), new FeedsApplication(), new HubApplication())) {
            String root = application.getClass().getAnnotation(ApplicationPath.class).value();
            for (Class<?> type : application.getClasses()) {
                if (type.isAnnotationPresent(Path.class)) {
                    String path = "/" + root + slashed(type.getAnnotation(Path.class).value());
                    operations(type, path).forEach(resources::add);
                }
            }
        }
        return resources;
    }

    private static Stream<String> operations(Class<?> type, String root) {
        return Stream.of(type.getDeclaredMethods())
                .flatMap(method -> verbs(method).map(verb -> verb + " " + whole(root, method)));
    }

    private static String whole(String root, Method method) {
        Path more = method.getAnnotation(Path.class);
        return root + (more == null ? "" : slashed(more.value()));
    }

    private static String slashed(String path) {
        return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
    }

    private static Stream<String> verbs(Method method) {
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(verb -> verb.value().toLowerCase(Locale.ROOT));
    }

    /** A template variable stands for any part of a path, one with an expression of its own too. */
    private static String pattern(String template) {
        StringBuilder pattern = new StringBuilder();
        int depth = 0;
        for (char c : template.toCharArray()) {
            if (c == '{' && depth++ == 0) {
                pattern.append("[^/]+");
            }
            if (depth == 0) {
                pattern.append(c == '.' ? "\\." : String.valueOf(c));
            }
            if (c == '}') {
                depth--;
            }
        }
        return pattern.toString();
    }

    private static void collect(Object node, List<String> references) {
        if (node instanceof Map<?, ?> map) {
            map.forEach(
                    (key, value) -> {
                        if (key.equals("$ref")) {
                            references.add(String.valueOf(value));
                        }
                        collect(value, references);
                    });
        } else if (node instanceof List<?> list) {
            list.forEach(item -> collect(item, references));
        }
    }

    private @org.jspecify.annotations.Nullable Object target(String reference) {
        Object node = document;
        for (String part : reference.replaceFirst("^#/", "").split("/", -1)) {
            node = node instanceof Map<?, ?> map ? map.get(part) : null;
        }
        return node;
    }

    private static Map<String, Object> members(Map<String, Object> map, String name) {
        return members(Objects.requireNonNull(map.get(name)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> members(Object node) {
        return (Map<String, Object>) node;
    }

    private static Map<String, Object> document() {
        try (InputStream in = OpenApiTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return new Yaml().load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
