package io.labortransfer.tracking.spell;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * The primary key of a spell: its tenant, which is also its partition, first.
 *
 * @param originProvince reporting unit where the worker is registered
 * @param id the spell
 */
@Embeddable
public record SpellKey(
        @Column(updatable = false) String originProvince,
        @Column(updatable = false) UUID id) {}
