package io.labortransfer.registry.worker.persistence;

import io.labortransfer.registry.worker.FactAttestations;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Attestations of single facts as the JSON array of their column. */
@Converter(autoApply = true)
public class AttestationsColumn implements AttributeConverter<FactAttestations, String> {
    @Override
    public String convertToDatabaseColumn(FactAttestations attestations) {
        return ColumnJson.write(attestations.items());
    }

    @Override
    public FactAttestations convertToEntityAttribute(String column) {
        return new FactAttestations(ColumnJson.readAttestations(column));
    }
}
