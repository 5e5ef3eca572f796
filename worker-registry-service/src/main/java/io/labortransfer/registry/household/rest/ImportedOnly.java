package io.labortransfer.registry.household.rest;

import io.labortransfer.kit.problem.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an office may not say of a household, although it may read it. */
final class ImportedOnly {
    private ImportedOnly() {}

    /** Faults what only the origin's own system says. */
    static void fault(@Nullable Object monitoringType, @Nullable Object riskState, List<FieldError> faults) {
        if (monitoringType != null) {
            faults.add(new FieldError("/monitoringType", "BY_IMPORT_ONLY"));
        }
        if (riskState != null) {
            faults.add(new FieldError("/riskState", "BY_IMPORT_ONLY"));
        }
    }
}
