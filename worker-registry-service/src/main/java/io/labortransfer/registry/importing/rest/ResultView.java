package io.labortransfer.registry.importing.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one line. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResultView(
        long line,
        String status,
        @Nullable String id,
        @Nullable String duplicateId,
        List<FaultView> errors) {

    /** One thing that is wrong with a line, and what to do about it. */
    public record FaultView(String field, String code, String detail) {}
}
