package io.labortransfer.kit.importing.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import io.labortransfer.kit.problem.Fault;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Notes every property of one record that cannot be read, and goes on, so that all of them are told at once. */
final class FaultyProperties extends DeserializationProblemHandler {
    private static final int LONGEST_NAME = 64;

    private final CsvColumns columns;
    private final List<Fault> faults = new ArrayList<>();

    FaultyProperties(CsvColumns columns) {
        this.columns = columns;
    }

    List<Fault> faults() {
        return faults;
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String name)
            throws IOException {
        var field = field(parser);
        faults.add(field.isEmpty() ? new Fault("", "COLUMN_UNKNOWN") : columns.unknown(field, field));
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String message)
            throws IOException {
        return wrong(parser);
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String value, String message) throws IOException {
        if (type.isEnum()) {
            var codes =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            return wrong(context.getParser(), "VALUE_UNKNOWN", codes);
        }
        if (type == LocalDate.class) {
            return wrong(context.getParser(), "DATE_MALFORMED");
        }
        if (type == OffsetDateTime.class) {
            return wrong(context.getParser(), "FORMAT_WRONG");
        }
        return wrong(context.getParser(), type == String.class ? "TEXT_UNSTORABLE" : "TYPE_WRONG");
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> type, Number value, String message) throws IOException {
        return wrong(context.getParser());
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> type,
            ValueInstantiator instantiator,
            JsonParser parser,
            String message)
            throws IOException {
        return wrong(parser);
    }

    private @Nullable Object wrong(JsonParser parser) throws IOException {
        return wrong(parser, "TYPE_WRONG");
    }

    private @Nullable Object wrong(JsonParser parser, String code, Object... arguments) throws IOException {
        var field = field(parser);
        faults.add(field.isEmpty() ? new Fault(field, "LINE_MALFORMED") : new Fault(field, code, arguments));
        parser.skipChildren();
        return null;
    }

    /** Where in the record it is. A name that looks like none is not repeated: it may be a value in the wrong place. */
    private static String field(JsonParser parser) {
        var path = parser.getParsingContext().pathAsPointer().toString();
        var dotted = path.isEmpty() ? "" : path.substring(1).replace('/', '.');
        return dotted.length() <= LONGEST_NAME && dotted.matches("[a-z][A-Za-z]*(\\.[A-Za-z0-9]+)*") ? dotted : "";
    }
}
