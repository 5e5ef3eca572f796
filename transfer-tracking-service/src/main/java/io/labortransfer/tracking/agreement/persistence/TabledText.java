package io.labortransfer.tracking.agreement.persistence;

import io.labortransfer.tracking.agreement.Tabled;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores the terms on the table as one JSON object. */
@Converter(autoApply = true)
class TabledText implements AttributeConverter<Tabled, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Tabled tabled) {
        return tabled == null ? null : StoredJson.write(tabled);
    }

    @Override
    public @Nullable Tabled convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : StoredJson.read(text, Tabled.class);
    }
}
