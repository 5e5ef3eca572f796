package io.labortransfer.registry.duplicate;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.crypto.KeyedHash;
import io.labortransfer.kit.history.AsKnown;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** A case in which the unit is a side; for the nation, one that escalated. */
    Optional<DuplicateCase> find(ProvinceScope scope, UUID id);

    /** Those cases in the order of ids, after {@code after}. */
    List<DuplicateCase> page(ProvinceScope scope, @Nullable DuplicateState state, @Nullable UUID after, int limit);

    /** At most {@code limit} versions of a case in which the unit is a side, below {@code below}, the newest first, as far as asked for. */
    List<CaseVersion> versions(
            ProvinceScope scope, DuplicateCase present, @Nullable Long below, AsKnown asked, int limit);

    /** Seals what stands in clear in cases that the unit opened, in so many versions of them. */
    void sealClear(ProvinceScope scope, int most);

    /** The unit that held the person at the moment that is asked for; a case moves with the person. */
    String holderThen(ProvinceScope scope, DuplicateCase present, AsKnown asked);

    /**
     * The cases in which the unit claims the person who comes to it by an accepted relocation: those that are not decided, and those that
     * promise the person while nothing was done about it.
     */
    List<UUID> endedBy(ProvinceScope scope, UUID relocation);

    /** From when the sides of a case may know each other. */
    void nameFrom(ProvinceScope scope, String claimantProvince, UUID id, Instant when);

    /** Stores what became of a case, unless somebody else changed it since it was read; says whether it did. */
    boolean store(ProvinceScope scope, DuplicateCase before, DuplicateCase now);
}
