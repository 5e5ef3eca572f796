package io.labortransfer.registry.assistance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/**
 * Where the row of a measure lies.
 *
 * @param originProvince reporting unit that owns the row
 * @param id the measure
 */
@Embeddable
public record AssistanceRecordKey(
        @PartitionKey @Column(name = "origin_province") String originProvince,
        @Column(name = "id") UUID id) {}
