package io.labortransfer.registry.worker.persistence;

import io.labortransfer.registry.worker.Categories;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Categories as the JSON array of their column. */
@Converter(autoApply = true)
public class CategoriesColumn implements AttributeConverter<Categories, String> {
    @Override
    public String convertToDatabaseColumn(Categories categories) {
        return ColumnJson.write(categories.items());
    }

    @Override
    public Categories convertToEntityAttribute(String column) {
        return new Categories(ColumnJson.readCategories(column));
    }
}
