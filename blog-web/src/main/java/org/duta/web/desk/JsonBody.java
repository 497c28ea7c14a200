package org.duta.web.desk;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.post.Faults;
import org.duta.model.post.TextRules;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that somebody sent, read strictly: a member that isn't known, or isn't what it
 * should be, is refused, and all of them at once. A member that is null counts as left out.
 */
final class JsonBody {

    /** The members that an object may have. */
    record Shape(Set<String> needed, Set<String> strings, Set<String> lists, Set<String> flags) {

        static Shape ofStrings(String... names) {
            return new Shape(Set.of(), Set.of(names), Set.of(), Set.of());
        }

        Shape lists(String... names) {
            return new Shape(needed, strings, Set.of(names), flags);
        }

        Shape flags(String... names) {
            return new Shape(needed, strings, lists, Set.of(names));
        }

        Shape needing(String... names) {
            return new Shape(Set.of(names), strings, lists, flags);
        }

        private boolean knows(String name) {
            return strings.contains(name) || lists.contains(name) || flags.contains(name);
        }
    }

    private final JsonObject object;

    private JsonBody(JsonObject object) {
        this.object = object;
    }

    /**
     * @throws Invalid with everything at once that isn't as it should be
     */
    static JsonBody read(String body, Shape shape) {
        JsonBody read = new JsonBody(parse(body));
        Faults faults = new Faults();
        shape.needed().stream()
                .sorted()
                .filter(name -> read.value(name) == null)
                .forEach(name -> faults.add(Reason.of("member-missing", name)));
        read.object.keySet().forEach(name -> read.check(name, shape, faults));
        faults.enforce();
        return read;
    }

    private static JsonObject parse(String body) {
        try (JsonParser parser = Json.createParser(new StringReader(body))) {
            parser.next();
            JsonObject object = parser.getObject();
            if (!parser.hasNext()) {
                return object;
            }
        } catch (RuntimeException e) {
            // Refused below. Several kinds: for bad syntax, for a depth beyond the parser's bounds.
        }
        throw new Invalid(Problem.INVALID, Reason.of("body-not-json"));
    }

    private void check(String name, Shape shape, Faults faults) {
        JsonValue value = value(name);
        if (!shape.knows(name)) {
            faults.add(Reason.of("member-unknown", name));
        } else if (value == null) {
            return;
        } else if (shape.strings().contains(name) && !(value instanceof JsonString)) {
            faults.add(Reason.of("member-not-string", name));
        } else if (shape.lists().contains(name) && !isListOfStrings(value)) {
            faults.add(Reason.of("member-not-list", name));
        } else if (shape.flags().contains(name)) {
            checkFlag(name, value, faults);
        } else {
            stringsIn(value)
                    .forEach(string -> faults.orElse("", () -> TextRules.storable(name, string)));
        }
    }

    private static void checkFlag(String name, JsonValue value, Faults faults) {
        if (!value.equals(JsonValue.TRUE) && !value.equals(JsonValue.FALSE)) {
            faults.add(Reason.of("member-not-boolean", name));
        }
    }

    private static boolean isListOfStrings(JsonValue value) {
        return value instanceof JsonArray array
                && array.stream().allMatch(JsonString.class::isInstance);
    }

    private static Stream<String> stringsIn(JsonValue value) {
        return value instanceof JsonArray array
                ? array.getValuesAs(JsonString::getString).stream()
                : Stream.of(((JsonString) value).getString());
    }

    private @Nullable JsonValue value(String name) {
        JsonValue value = object.get(name);
        return JsonValue.NULL.equals(value) ? null : value;
    }

    /** A member that the shape needs. */
    String string(String name) {
        return string(name, "");
    }

    String string(String name, String otherwise) {
        String value = find(name);
        return value == null ? otherwise : value;
    }

    @Nullable String find(String name) {
        return value(name) instanceof JsonString string ? string.getString() : null;
    }

    /** A member that is true; false if it is left out. */
    boolean flag(String name) {
        return JsonValue.TRUE.equals(value(name));
    }

    @Nullable List<String> findList(String name) {
        return value(name) instanceof JsonArray array
                ? array.getValuesAs(JsonString::getString)
                : null;
    }
}
