package io.labortransfer.registry.intent;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/**
 * Where an intent's row lies.
 *
 * @param originProvince reporting unit that owns the row
 * @param id the intent
 */
@Embeddable
public record IntentKey(
        @PartitionKey @Column(name = "origin_province") String originProvince,
        @Column(name = "id") UUID id) {}
