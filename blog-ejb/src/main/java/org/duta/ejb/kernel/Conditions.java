package org.duta.ejb.kernel;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;

/** All conditions of a question in SQL, each with the values for its places ({@code ?}). */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    public void and(String condition, Object... given) {
        conditions.add(condition);
        values.addAll(List.of(given));
    }

    /** What follows {@code where}. */
    public String sql() {
        return String.join(" and ", conditions);
    }

    /** In the order of their places. */
    public List<Object> values() {
        return List.copyOf(values);
    }

    /** A query whose places have their values. */
    public static Query query(EntityManager entities, String sql, List<Object> values) {
        return filled(entities.createNativeQuery(numbered(sql)), values);
    }

    /** The same, of entities. */
    public static Query query(
            EntityManager entities, String sql, Class<?> entity, List<Object> values) {
        return filled(entities.createNativeQuery(numbered(sql), entity), values);
    }

    private static Query filled(Query query, List<Object> values) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    /** Gives each place of a value its number. */
    private static String numbered(String sql) {
        StringBuilder numbered = new StringBuilder();
        int number = 0;
        for (char character : sql.toCharArray()) {
            numbered.append(character);
            if (character == '?') {
                numbered.append(++number);
            }
        }
        return numbered.toString();
    }
}
