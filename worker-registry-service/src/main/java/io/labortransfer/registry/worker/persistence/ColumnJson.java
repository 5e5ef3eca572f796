package io.labortransfer.registry.worker.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.labortransfer.registry.worker.Category;
import io.labortransfer.registry.worker.FactAttestation;
import io.labortransfer.registry.worker.Skill;
import java.util.List;

/** The JSON of our columns: a mapper of its own, so that no setting of the wire changes what is stored. */
final class ColumnJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();
    private static final ObjectWriter WRITER = MAPPER.writer();
    private static final ObjectReader CATEGORIES = MAPPER.readerForListOf(Category.class);
    private static final ObjectReader SKILLS = MAPPER.readerForListOf(Skill.class);

    private static final ObjectReader ATTESTATIONS = MAPPER.readerForListOf(FactAttestation.class);

    private ColumnJson() {}

    static String write(List<?> items) {
        try {
            return WRITER.writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a column cannot be written", e);
        }
    }

    static List<Category> readCategories(String column) {
        return read(CATEGORIES, column);
    }

    static List<Skill> readSkills(String column) {
        return read(SKILLS, column);
    }

    static List<FactAttestation> readAttestations(String column) {
        return read(ATTESTATIONS, column);
    }

    private static <T> List<T> read(ObjectReader reader, String column) {
        if (column.equals("[]")) {
            return List.of();
        }
        try {
            return reader.readValue(column);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a column cannot be read", e);
        }
    }
}
