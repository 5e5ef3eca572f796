package io.labortransfer.matching.employer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Primary key of an employer.
 *
 * @param destinationProvince the unit of its division
 * @param id the employer
 */
@Embeddable
public record EmployerKey(
        @Column(name = "destination_province") String destinationProvince,
        @Column(name = "id") UUID id) {}
