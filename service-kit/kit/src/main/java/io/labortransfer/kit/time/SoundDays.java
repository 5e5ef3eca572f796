package io.labortransfer.kit.time;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses in JSON the days and moments outside the calendar, which PostgreSQL cannot hold, whatever field they stand in, and numbers
 * that Jackson would count from 1970.
 */
final class SoundDays extends BeanDeserializerModifier {

    private static final long serialVersionUID = 1L;
    private static final Set<Class<?>> GUARDED = Set.of(LocalDate.class, Instant.class, OffsetDateTime.class);

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> found) {
        return GUARDED.contains(bean.getBeanClass()) ? new Guarded(found) : found;
    }

    private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9.]*");

    private static final class Guarded extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;

        Guarded(JsonDeserializer<?> delegate) {
            super(delegate);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
            return new Guarded(delegate);
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (!in.hasToken(JsonToken.VALUE_STRING)
                    || DIGITS.matcher(in.getText()).matches()) {
                throw MismatchedInputException.from(in, handledType(), "no day, but a number");
            }
            if (in.getText().trim().length() != in.getText().length()) {
                // Jackson would leave the blanks out, and take nothing but blanks for no value at all.
                throw MismatchedInputException.from(in, handledType(), "a day between blanks");
            }
            if (handledType().equals(LocalDate.class) && in.getText().indexOf('T') >= 0) {
                throw MismatchedInputException.from(in, handledType(), "no day, but a moment");
            }
            Object value = super.deserialize(in, context);
            if (value != null && !CalendarDays.holds(value)) {
                throw MismatchedInputException.from(in, handledType(), "a day that cannot be kept");
            }
            return value;
        }
    }
}
