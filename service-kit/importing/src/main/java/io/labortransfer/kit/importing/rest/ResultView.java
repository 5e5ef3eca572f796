package io.labortransfer.kit.importing.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.labortransfer.kit.accesslog.PersonalRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line.
 *
 * @param line number in the file, from 1; a header is line 1
 * @param status what became of it
 * @param id of the record of the collection that it made, changed or found as it says
 * @param duplicateId the case that it waits in
 * @param errors all that is wrong with it
 * @param subjects the workers whom it names
 */
public record ResultView(
        long line,
        String status,
        @Nullable String id,
        @Nullable String duplicateId,
        List<FaultView> errors,
        @JsonIgnore List<String> subjects)
        implements PersonalRecord {

    /** One thing that is wrong with a line, and what to do about it. */
    public record FaultView(String field, String code, String detail) {}
}
