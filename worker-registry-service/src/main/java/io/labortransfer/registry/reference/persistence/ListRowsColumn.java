package io.labortransfer.registry.reference.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.labortransfer.registry.reference.ListRows;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Map;

/** Rows as the JSON array of their column. */
@Converter(autoApply = true)
public class ListRowsColumn implements AttributeConverter<ListRows, String> {
    /** A mapper of its own, so that no setting of the wire changes what is stored. */
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(ListRows rows) {
        try {
            return JSON.writeValueAsString(rows.rows());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a reference list cannot be written", e);
        }
    }

    @Override
    public ListRows convertToEntityAttribute(String column) {
        return new ListRows(read(column));
    }

    static List<Map<String, Object>> read(String column) {
        try {
            return JSON.readValue(column, ROWS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored reference list cannot be read", e);
        }
    }
}
