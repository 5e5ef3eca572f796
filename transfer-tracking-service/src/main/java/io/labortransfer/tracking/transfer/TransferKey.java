package io.labortransfer.tracking.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * The primary key of a case: its tenant first.
 *
 * @param originProvince reporting unit where the worker is registered
 * @param id the case
 */
@Embeddable
public record TransferKey(
        @Column(updatable = false) String originProvince,
        @Column(updatable = false) UUID id) {}
