package org.duta.web.kernel;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The few shapes that all JSON documents of Duta are made of. */
public final class JsonShapes {

    private JsonShapes() {}

    /** A member that is null rather than left out when there is nothing. */
    public static void addOrNull(JsonObjectBuilder object, String name, @Nullable String value) {
        object.add(name, stringOrNull(value));
    }

    public static JsonValue stringOrNull(@Nullable String value) {
        return value == null ? JsonValue.NULL : Json.createValue(value);
    }

    public static JsonArrayBuilder strings(Collection<String> values) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.forEach(array::add);
        return array;
    }

    public static <T> JsonArrayBuilder objects(
            Collection<T> values, Function<T, JsonObjectBuilder> form) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.forEach(value -> array.add(form.apply(value)));
        return array;
    }

    /** {@code {"items":[…]}}, the shape of every list. */
    public static <T> JsonObjectBuilder items(
            Collection<T> values, Function<T, JsonObjectBuilder> form) {
        return Json.createObjectBuilder().add("items", objects(values, form));
    }

    /** RFC 3339 in UTC. */
    public static String time(Instant at) {
        return at.toString();
    }
}
