package io.labortransfer.registry.subject;

import io.labortransfer.kit.access.ProvinceScope;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Copies of everything that is held about a person, each in pieces that are encrypted and kept for days. */
public interface PersonCopies {
    /** How long a copy is kept after it was written. */
    Period KEPT = Period.ofDays(7);

    /**
     * Writes one in each form, in the place of others that the request may have.
     *
     * @param request whose copy it is
     * @param workers the person's record first, then those that are merged into it
     * @param at the moment that it is told for
     * @param until when it is deleted
     */
    void make(ProvinceScope scope, UUID request, List<UUID> workers, Instant at, Instant until);

    /** How many pieces lie here of a copy that is not due to be deleted. */
    int pieces(ProvinceScope scope, UUID request, CopyForm form, Instant now);

    /** A piece in clear, from 1 on; none behind the last, and none of a copy that is due to be deleted. */
    Optional<byte[]> piece(ProvinceScope scope, UUID request, CopyForm form, int number, Instant now);
}
