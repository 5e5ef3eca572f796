package io.labortransfer.kit.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/**
 * Where a job's row lies.
 *
 * @param originProvince reporting unit that owns the row
 * @param id the job
 */
@Embeddable
public record ImportKey(
        @PartitionKey @Column(name = "origin_province") String originProvince,
        @Column(name = "id") UUID id) {}
