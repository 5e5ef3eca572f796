package io.labortransfer.kit.importing.rest;

import io.labortransfer.kit.importing.LineStatus;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The status that a caller asks for. */
final class Statuses {
    private Statuses() {}

    static @Nullable LineStatus of(@Nullable String wanted) {
        if (wanted == null) {
            return null;
        }
        return Arrays.stream(LineStatus.values())
                .filter(status -> status.wire().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Problems.malformed(new FieldError(
                        "status",
                        "VALUE_UNKNOWN",
                        Arrays.stream(LineStatus.values()).map(LineStatus::wire).collect(Collectors.joining(", ")))));
    }
}
