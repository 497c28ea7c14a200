package org.duta.model.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of words in a PostgreSQL {@code text[]} column that is never null. */
@Converter
public class TextArray implements AttributeConverter<List<String>, Object> {

    @Override
    public Object convertToDatabaseColumn(@Nullable List<String> words) {
        return words == null ? new String[0] : words.toArray(String[]::new);
    }

    @Override
    public List<String> convertToEntityAttribute(@Nullable Object column) {
        try {
            if (column instanceof Array array) {
                return List.of((String[]) array.getArray());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A text[] column could not be read", e);
        }
        return column instanceof String[] words ? List.of(words) : List.of();
    }
}
