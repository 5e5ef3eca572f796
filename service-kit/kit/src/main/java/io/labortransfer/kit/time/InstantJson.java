package io.labortransfer.kit.time;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * JSON as the conventions want it: instants with offset +08:00 and milliseconds, unknown and duplicate
 * properties refused, no silent change of type, no day that PostgreSQL cannot hold; a value that is not there is
 * left out, because the documents promise a text or a number where one stands.
 */
@Singleton
class InstantJson implements ObjectMapperCustomizer {

    private static final int DEEPEST = 100;

    @Override
    public void customize(ObjectMapper mapper) {
        // The platform registers this one after us and the last module wins, unless it is there already.
        mapper.registerModule(new JavaTimeModule());
        mapper.registerModule(new SimpleModule("suite-times")
                .addSerializer(Instant.class, new ToWire())
                .setDeserializerModifier(new SoundDays()));
        mapper.setDefaultPropertyInclusion(JsonInclude.Value.construct(NON_NULL, ALWAYS));
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(com.fasterxml.jackson.core.JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        // Deeper JSON means nothing here, and some readers of it recurse.
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        keepTypes(mapper);
    }

    /** What is documented as one type is not taken from another. */
    private static void keepTypes(ObjectMapper mapper) {
        Map<LogicalType, List<CoercionInputShape>> others = Map.of(
                LogicalType.Textual,
                        List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean),
                LogicalType.Boolean,
                        List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.String),
                LogicalType.Integer,
                        List.of(CoercionInputShape.Float, CoercionInputShape.Boolean, CoercionInputShape.String),
                LogicalType.Float, List.of(CoercionInputShape.Boolean, CoercionInputShape.String));
        others.forEach((type, shapes) -> {
            shapes.forEach(shape -> mapper.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail));
            if (type != LogicalType.Textual) {
                mapper.coercionConfigFor(type).setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
            }
        });
    }

    private static final class ToWire extends JsonSerializer<Instant> {

        @Override
        public void serialize(Instant value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(Times.wire(value));
        }
    }
}
