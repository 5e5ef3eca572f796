package io.labortransfer.tracking.reference.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is read of the payload of {@code lt.reference.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ReferenceTold(
        long revision, int part, int parts, @Nullable List<Item> items) {

    /** One entry of a list; of other lists than the divisions both stay empty. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(@Nullable String code, @Nullable String reportingUnit) {}
}
