package io.labortransfer.matching.employer.rest;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the office noted. */
record RemarkRequest(@Nullable @Size(max = 500) String note) {

    static @Nullable String note(@Nullable RemarkRequest request) {
        return request == null ? null : request.note();
    }
}
