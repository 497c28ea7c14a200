package org.duta.model.kernel;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.platform.database.PostgreSQLPlatform;

/**
 * PostgreSQL as EclipseLink should see it: a null is sent without a type, for EclipseLink takes a
 * null foreign key for a string, which PostgreSQL refuses to put into a {@code uuid} column. And a
 * row that is locked for a change keeps its key: others may refer to it meanwhile.
 */
public class PostgresPlatform extends PostgreSQLPlatform {

    private static final long serialVersionUID = 1L;

    @Override
    public String getSelectForUpdateString() {
        return " FOR NO KEY UPDATE";
    }

    @Override
    public void setNullFromDatabaseField(
            DatabaseField field, PreparedStatement statement, int index) throws SQLException {
        statement.setNull(index, Types.NULL);
    }
}
