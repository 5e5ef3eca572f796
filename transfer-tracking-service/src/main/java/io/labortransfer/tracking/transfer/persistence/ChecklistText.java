package io.labortransfer.tracking.transfer.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.labortransfer.tracking.transfer.Checklist;
import io.labortransfer.tracking.transfer.ChecklistItem;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stores a checklist as one JSON object: a batch of answers is then one update per case. */
@Converter(autoApply = true)
class ChecklistText implements AttributeConverter<Checklist, String> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final TypeReference<Map<ChecklistItem, Checklist.Entry>> ENTRIES = new TypeReference<>() {};

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Checklist checklist) {
        try {
            return checklist == null ? null : JSON.writeValueAsString(checklist.answers());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a checklist cannot be written", e);
        }
    }

    @Override
    public @Nullable Checklist convertToEntityAttribute(@Nullable String text) {
        try {
            return text == null ? null : new Checklist(JSON.readValue(text, ENTRIES));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored checklist cannot be read", e);
        }
    }
}
