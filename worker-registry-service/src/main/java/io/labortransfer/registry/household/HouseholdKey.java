package io.labortransfer.registry.household;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/**
 * Where a household's row lies.
 *
 * @param originProvince reporting unit that owns the row
 * @param id the household
 */
@Embeddable
public record HouseholdKey(
        @PartitionKey @Column(name = "origin_province") String originProvince,
        @Column(name = "id") UUID id) {}
