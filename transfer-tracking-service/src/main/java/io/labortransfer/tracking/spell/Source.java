package io.labortransfer.tracking.spell;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Where a spell is known from; one record of a source is one spell.
 *
 * @param sourceSystem the system that told it
 * @param sourceRecordId its record there
 * @param evidenceLevel how well it is attested
 */
@Embeddable
public record Source(
        @Column String sourceSystem,
        @Column String sourceRecordId,
        @Column @Enumerated(EnumType.STRING) EvidenceLevel evidenceLevel) {}
