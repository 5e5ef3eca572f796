package io.labortransfer.registry.student;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/**
 * Where a student's row lies.
 *
 * @param originProvince reporting unit that owns the row
 * @param id the record
 */
@Embeddable
public record StudentKey(
        @PartitionKey @Column(name = "origin_province") String originProvince,
        @Column(name = "id") UUID id) {}
