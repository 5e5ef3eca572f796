package io.labortransfer.registry.subject.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.labortransfer.kit.ids.PublicId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A column as a copy tells it: ids as the API shows them, times and lists as JSON has them, stored JSON as JSON. */
final class HeldValue {
    private static final Set<String> STORED_JSON = Set.of("categories", "skills", "attestations", "weights");

    private static final String PROTECTION = "underProtection";

    private final ObjectMapper json;

    HeldValue(ObjectMapper json) {
        this.json = json;
    }

    /** The value of a column that is no bytes; null when the row has none. */
    @Nullable
    Object of(HeldSection section, String column, ResultSet row, int index) throws SQLException {
        return switch (row.getObject(index)) {
            case null -> null;
            case UUID id -> id(section.prefixOf(column), id);
            case Timestamp moment -> moment.toInstant();
            case Date day -> day.toLocalDate();
            case java.sql.Array list -> list(section.prefixOf(column), list);
            case String text when STORED_JSON.contains(column) -> parsed(text);
            case Object value -> value;
        };
    }

    private static Object id(String prefix, UUID id) {
        return prefix.isEmpty() ? id.toString() : PublicId.format(prefix, id);
    }

    private static List<Object> list(String prefix, java.sql.Array list) throws SQLException {
        return Arrays.stream((Object[]) list.getArray())
                .map(one -> one instanceof UUID id ? id(prefix, id) : one)
                .toList();
    }

    private Object parsed(String text) {
        try {
            var parsed = json.readTree(text);
            if (parsed instanceof ArrayNode items) {
                items.removeIf(item -> item.path("fact").asText().equals(PROTECTION)); // said to the office alone
            }
            return parsed;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored column is no JSON", e);
        }
    }

    /** {@code birth_date} is {@code birthDate}. */
    static String property(String column) {
        var name = new StringBuilder();
        for (var part : column.split("_")) {
            name.append(name.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return name.toString();
    }
}
