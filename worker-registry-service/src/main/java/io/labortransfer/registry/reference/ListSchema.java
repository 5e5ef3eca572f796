package io.labortransfer.registry.reference;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the rows of a list are made of.
 *
 * @param list name of the list
 * @param title what it is, in English
 * @param titleZh what it is, in Chinese
 * @param description what it is for and what to know about it
 * @param unitRows what units may say of their own
 * @param key the fields by which a row is known; at no time are there two rows of one key
 * @param fields all fields
 */
public record ListSchema(
        String list,
        String title,
        String titleZh,
        String description,
        UnitRows unitRows,
        List<String> key,
        List<RowField> fields) {

    static final String FROM = "validFrom";
    static final String TO = "validTo";

    public ListSchema {
        key = List.copyOf(key);
        fields = List.copyOf(fields);
    }

    Optional<RowField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The values of the key in {@code row}; empty for those that it lacks. */
    List<String> key(Map<String, Object> row) {
        return key.stream().map(name -> Objects.toString(row.get(name), "")).toList();
    }
}
