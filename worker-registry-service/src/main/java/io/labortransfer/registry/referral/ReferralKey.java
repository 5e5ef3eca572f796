package io.labortransfer.registry.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/**
 * Where a risk referral's row lies.
 *
 * @param originProvince reporting unit that owns the row
 * @param id the referral
 */
@Embeddable
public record ReferralKey(
        @PartitionKey @Column(name = "origin_province") String originProvince,
        @Column(name = "id") UUID id) {}
