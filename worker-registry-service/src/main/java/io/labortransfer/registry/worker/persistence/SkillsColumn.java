package io.labortransfer.registry.worker.persistence;

import io.labortransfer.registry.worker.Skills;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Skills as the JSON array of their column. */
@Converter(autoApply = true)
public class SkillsColumn implements AttributeConverter<Skills, String> {
    @Override
    public String convertToDatabaseColumn(Skills skills) {
        return ColumnJson.write(skills.items());
    }

    @Override
    public Skills convertToEntityAttribute(String column) {
        return new Skills(ColumnJson.readSkills(column));
    }
}
