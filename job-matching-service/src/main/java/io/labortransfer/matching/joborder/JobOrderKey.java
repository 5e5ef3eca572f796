package io.labortransfer.matching.joborder;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Primary key of a job order.
 *
 * @param destinationProvince the unit of the site
 * @param id the job order
 */
@Embeddable
public record JobOrderKey(
        @Column(name = "destination_province") String destinationProvince,
        @Column(name = "id") UUID id) {}
