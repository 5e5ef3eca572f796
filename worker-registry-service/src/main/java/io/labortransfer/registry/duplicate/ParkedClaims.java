package io.labortransfer.registry.duplicate;

import io.labortransfer.kit.access.ProvinceScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The records that wait in cases, sealed. */
public interface ParkedClaims {

    /** Keeps a record for each case, in place of an earlier one, and what the cases need to know of them. */
    void keep(ProvinceScope scope, List<UUID> cases, List<Claimed> claims, String org, Instant at);

    /** The record that waits in the case. */
    Optional<Waiting> of(ProvinceScope scope, UUID duplicate);

    /** It waits no more. */
    void drop(ProvinceScope scope, UUID duplicate);

    /**
     * A record that waits.
     *
     * @param record all that it says
     * @param since when it was sent
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way from a column; never compared
    record Waiting(byte[] record, Instant since) {
        @Override
        public String toString() {
            return "Waiting";
        }
    }
}
