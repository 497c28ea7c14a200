package org.duta.model.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/**
 * A PostgreSQL {@code uuid} column that may be null, which EclipseLink's own converter can't be.
 */
@Converter
public class NullableUuid implements AttributeConverter<UUID, Object> {

    @Override
    public Object convertToDatabaseColumn(@Nullable UUID id) {
        try {
            PGobject column = new PGobject();
            column.setType("uuid");
            column.setValue(id == null ? null : id.toString());
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException("An id could not be written", e);
        }
    }

    @Override
    public @Nullable UUID convertToEntityAttribute(@Nullable Object column) {
        return column == null ? null : UUID.fromString(column.toString());
    }
}
