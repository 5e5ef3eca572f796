package io.labortransfer.registry.worker;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/**
 * Where a superseded version of a worker lies.
 *
 * @param originProvince reporting unit that owns the row
 * @param id the worker
 * @param version which version
 */
@Embeddable
public record PastWorkerKey(
        @PartitionKey @Column(name = "origin_province") String originProvince,
        @Column(name = "id") UUID id,
        @Column(name = "version") long version) {}
