package io.labortransfer.tracking.residence.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.labortransfer.tracking.residence.Merge;
import io.labortransfer.tracking.residence.Relocation;
import io.labortransfer.tracking.wire.ForeignIds;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of the payload of {@code lt.worker.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record WorkerTold(
        @Nullable String workerId,
        @Nullable String registrationDivision,
        @Nullable String intoWorkerId,
        @Nullable String fromUnit,
        @Nullable String toUnit,
        @Nullable LocalDate validFrom,
        long version) {

    UUID worker() {
        return ForeignIds.told(ForeignIds.WORKER, workerId);
    }

    Relocation relocation() {
        return new Relocation(
                worker(),
                present(fromUnit, "fromUnit"),
                present(toUnit, "toUnit"),
                version,
                present(validFrom, "validFrom"),
                registrationDivision);
    }

    Merge merge() {
        return new Merge(
                ForeignIds.told(ForeignIds.WORKER, workerId),
                ForeignIds.told(ForeignIds.WORKER, intoWorkerId),
                version);
    }

    private static <T> T present(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("the event names no " + name);
        }
        return value;
    }
}
