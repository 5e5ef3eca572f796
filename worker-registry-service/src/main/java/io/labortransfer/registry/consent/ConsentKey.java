package io.labortransfer.registry.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/**
 * Where a consent's row lies.
 *
 * @param originProvince reporting unit that owns the row
 * @param id the consent
 */
@Embeddable
public record ConsentKey(
        @PartitionKey @Column(name = "origin_province") String originProvince,
        @Column(name = "id") UUID id) {}
