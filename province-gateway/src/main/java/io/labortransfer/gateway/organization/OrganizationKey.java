package io.labortransfer.gateway.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/**
 * Key of an organization.
 *
 * @param province its reporting unit
 * @param id its id
 */
@Embeddable
public record OrganizationKey(
        @PartitionKey @Column(name = "province") String province,
        @Column(name = "id") UUID id) {}
