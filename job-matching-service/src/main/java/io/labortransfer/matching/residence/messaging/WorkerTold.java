package io.labortransfer.matching.residence.messaging;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.matching.residence.Merge;
import io.labortransfer.matching.residence.Relocation;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of the payload of {@code lt.worker.v1}. */
record WorkerTold(
        @Nullable String workerId,
        @Nullable String registrationDivision,
        @Nullable String intoWorkerId,
        @Nullable String fromUnit,
        @Nullable String toUnit,
        @Nullable LocalDate validFrom,
        long version) {

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
        return new Merge(worker(), id(intoWorkerId), version);
    }

    UUID worker() {
        return id(workerId);
    }

    private static UUID id(@Nullable String wire) {
        return PublicId.parse("wkr", present(wire, "worker"))
                .orElseThrow(() -> new IllegalArgumentException("no worker id"));
    }

    private static <T> T present(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("the event names no " + name);
        }
        return value;
    }
}
