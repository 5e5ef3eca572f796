package io.labortransfer.registry.subject.rest;

import io.labortransfer.registry.worker.Attestation;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The office finds a claim right.
 *
 * @param attestation who vouches for the value; the county when nothing is said
 * @param evidenceRef reference of the proof
 */
public record CorrectionAcceptance(
        @Nullable Attestation attestation,
        @Size(min = 1, max = 200) @Nullable String evidenceRef) {}
