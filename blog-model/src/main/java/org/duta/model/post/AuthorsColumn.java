package org.duta.model.post;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/** A frozen byline in a {@code jsonb} column. */
@Converter
public class AuthorsColumn implements AttributeConverter<List<Author>, Object> {

    @Override
    public Object convertToDatabaseColumn(List<Author> authors) {
        try {
            PGobject column = new PGobject();
            column.setType("jsonb");
            column.setValue(toJson(authors));
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException("A byline could not be written", e);
        }
    }

    @Override
    public List<Author> convertToEntityAttribute(@Nullable Object column) {
        return column == null ? List.of() : fromJson(column.toString());
    }

    public static String toJson(List<Author> authors) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Author author : authors) {
            array.add(
                    Json.createObjectBuilder()
                            .add("handle", author.handle())
                            .add("name", author.name())
                            .add("mission", author.mission()));
        }
        return array.build().toString();
    }

    public static List<Author> fromJson(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(
                            author ->
                                    new Author(
                                            author.getString("handle"),
                                            author.getString("name"),
                                            author.getString("mission")))
                    .toList();
        }
    }
}
