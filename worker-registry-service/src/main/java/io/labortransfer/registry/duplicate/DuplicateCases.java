package io.labortransfer.registry.duplicate;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.crypto.KeyedHash;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The cases on record. */
public interface DuplicateCases {

    /**
     * Opens a case for each key, or finds the one still open for the same claimant, in the order of the keys.
     *
     * @param idKeys keyed hashes of ID numbers that another unit holds
     * @param ids ids for new cases, one per key
     */
    List<OpenedCase> open(
            ProvinceScope scope,
            List<KeyedHash> idKeys,
            List<UUID> ids,
            Instant dueAt,
            Instant openedAt,
            String openedBy);
}
