package io.labortransfer.registry.worker;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who vouches for one fact of a record, where that is not who vouches for the record.
 *
 * @param fact name of the property
 * @param attestation who vouches for it
 * @param attestedOn the day
 * @param evidenceRef reference of the proof
 */
public record FactAttestation(
        String fact,
        Attestation attestation,
        @Nullable LocalDate attestedOn,
        @Nullable String evidenceRef) {}
