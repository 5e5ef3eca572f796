package io.labortransfer.kit.importing.format;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.labortransfer.kit.importing.ImportColumn;
import io.labortransfer.kit.importing.RecordFormat;
import io.labortransfer.kit.importing.RecordFormats;
import io.labortransfer.kit.web.StorableText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lines of all collections are read alike: nothing that is not known is passed over. */
@ApplicationScoped
public class LineFormats implements RecordFormats {
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(StorableText.module())
            .addModule(new JavaTimeModule())
            .build();

    @Override
    public <S> RecordFormat<S> of(Class<S> form, List<ImportColumn> columns, int most) {
        return new LineFormat<>(json, form, columns, most);
    }
}
