package io.labortransfer.registry.capture;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ids of devices in a unit, and what was sent under each first. */
public interface Captures {

    /**
     * What stands under an id.
     *
     * @param record the record that was made; none when it is another unit's by now
     * @param same whether it is a record of the same kind, about the same one
     * @param different properties that were sent otherwise; empty when all are the same
     */
    record Known(@Nullable UUID record, boolean same, List<String> different) {
        public Known {
            different = List.copyOf(different);
        }
    }

    /** Takes the id for a record that is about to be made, for which the transaction is alone with it; otherwise what stands under it. */
    Optional<Known> take(ProvinceScope scope, UUID clientId, Capture capture);

    /** The record was made. */
    void made(ProvinceScope scope, UUID clientId, UUID record);
}
