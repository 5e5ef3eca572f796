package io.labortransfer.registry.worker;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The record in the unit's own system that a registration comes from.
 *
 * @param system name of the system
 * @param recordId id of the record there
 */
@Embeddable
public record SourceRecord(
        @Column(name = "source_system") String system,
        @Column(name = "source_record_id") String recordId) {}
