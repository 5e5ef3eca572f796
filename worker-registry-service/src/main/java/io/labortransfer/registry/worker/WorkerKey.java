package io.labortransfer.registry.worker;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/**
 * Where a worker's row lies: the owning unit, then the id.
 *
 * @param originProvince reporting unit that owns the row
 * @param id the worker
 */
@Embeddable
public record WorkerKey(
        @PartitionKey @Column(name = "origin_province") String originProvince,
        @Column(name = "id") UUID id) {}
