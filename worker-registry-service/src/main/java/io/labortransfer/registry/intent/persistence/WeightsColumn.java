package io.labortransfer.registry.intent.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.labortransfer.registry.intent.Weights;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Weights as the JSON object of their column. */
@Converter(autoApply = true)
public class WeightsColumn implements AttributeConverter<@Nullable Weights, @Nullable String> {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Integer>> POINTS = new TypeReference<>() {};

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Weights weights) {
        try {
            return weights == null ? null : JSON.writeValueAsString(weights.points());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a column cannot be written", e);
        }
    }

    @Override
    public @Nullable Weights convertToEntityAttribute(@Nullable String column) {
        try {
            return column == null ? null : new Weights(JSON.readValue(column, POINTS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a column cannot be read", e);
        }
    }
}
