package io.labortransfer.tracking.agreement.persistence;

import io.labortransfer.tracking.agreement.SignedVersions;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores the signed versions of an agreement as one JSON object. */
@Converter(autoApply = true)
class SignedVersionsText implements AttributeConverter<SignedVersions, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable SignedVersions versions) {
        return versions == null ? null : StoredJson.write(versions);
    }

    @Override
    public @Nullable SignedVersions convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : StoredJson.read(text, SignedVersions.class);
    }
}
