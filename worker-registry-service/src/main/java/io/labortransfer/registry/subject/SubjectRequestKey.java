package io.labortransfer.registry.subject;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/**
 * Where a request's row lies.
 *
 * @param originProvince reporting unit that owns the row
 * @param id the request
 */
@Embeddable
public record SubjectRequestKey(
        @PartitionKey @Column(name = "origin_province") String originProvince,
        @Column(name = "id") UUID id) {}
