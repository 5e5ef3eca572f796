package io.labortransfer.registry.importing.rest;

import io.labortransfer.kit.accesslog.PersonalRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one line. */
public record ResultView(
        long line,
        String status,
        @Nullable String id,
        @Nullable String duplicateId,
        List<FaultView> errors) implements PersonalRecord {

    @Override
    public List<String> subjects() {
        return id == null ? List.of() : List.of(id);
    }

    /** One thing that is wrong with a line, and what to do about it. */
    public record FaultView(String field, String code, String detail) {}
}
