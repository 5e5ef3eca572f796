package io.labortransfer.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Format;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The schemas of an OpenAPI document, ready to validate; days and moments are held to what their descriptions promise. */
final class DocumentSchemas {

    private static final String DOCUMENT = "https://schemas.invalid/openapi.json";
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private static final LocalDate FIRST_DAY = LocalDate.parse("0001-01-01");
    private static final Instant FIRST_MOMENT = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant AFTER_ALL_MOMENTS = Instant.parse("9999-12-31T00:00:00Z");

    private final JsonNode document;
    private final JsonSchemaFactory schemas;
    private final Map<String, Optional<JsonSchema>> ready = new ConcurrentHashMap<>();

    DocumentSchemas(JsonNode document) {
        this.document = document;
        JsonMetaSchema words = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                .format(new Promised("date", DocumentSchemas::isDay))
                .format(new Promised("date-time", DocumentSchemas::isMoment))
                .build();
        this.schemas = JsonSchemaFactory.builder()
                .defaultMetaSchemaIri(words.getIri())
                .metaSchema(words)
                .schemaLoaders(loaders -> loaders.schemas(Map.of(DOCUMENT, document.toString())))
                .build();
    }

    /** The schema of the media type at the JSON pointer {@code content}; empty when it has none. */
    Optional<JsonSchema> of(String content) {
        return ready.computeIfAbsent(content, this::read);
    }

    private Optional<JsonSchema> read(String content) {
        return document.at(content).path("schema").isMissingNode()
                ? Optional.empty()
                : Optional.of(schemas.getSchema(SchemaLocation.of(DOCUMENT + "#" + content + "/schema"), STRICT));
    }

    private static boolean isDay(String text) {
        try {
            return text.length() == FIRST_DAY.toString().length()
                    && !LocalDate.parse(text).isBefore(FIRST_DAY);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isMoment(String text) {
        try {
            Instant moment = OffsetDateTime.parse(text).toInstant();
            return !moment.isBefore(FIRST_MOMENT) && moment.isBefore(AFTER_ALL_MOMENTS);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private record Promised(String name, Predicate<String> promise) implements Format {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean matches(ExecutionContext context, String value) {
            return promise.test(value);
        }
    }
}
