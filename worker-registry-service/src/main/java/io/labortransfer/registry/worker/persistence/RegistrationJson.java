package io.labortransfer.registry.worker.persistence;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.labortransfer.registry.worker.IdNumber;
import io.labortransfer.registry.worker.Registration;
import io.labortransfer.registry.worker.RegistrationForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** As JSON by a mapper of its own: fields only, so that questions of a record are no properties of it. */
@ApplicationScoped
class RegistrationJson implements RegistrationForm {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addSerializer(IdNumber.class, new ClearNumber())
                    .addDeserializer(IdNumber.class, new ReadNumber()))
            .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Override
    public byte[] write(Registration registration) {
        try {
            return MAPPER.writeValueAsBytes(registration);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record cannot be written", e);
        }
    }

    @Override
    public Registration read(byte[] form) {
        try {
            return MAPPER.readValue(form, Registration.class);
        } catch (IOException e) {
            throw new IllegalStateException("a kept record cannot be read"); // the cause would quote it
        }
    }

    private static final class ClearNumber extends JsonSerializer<IdNumber> {
        @Override
        public void serialize(IdNumber number, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(number.clear());
        }
    }

    private static final class ReadNumber extends JsonDeserializer<IdNumber> {
        @Override
        public IdNumber deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return IdNumber.of(json.getText());
        }
    }
}
