package io.labortransfer.tracking.trip;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Who sits on a seat, and whose worker it is.
 *
 * @param transferId the case that rides
 * @param workerId the person
 * @param employerId the employer waiting
 * @param destinationProvince reporting unit waiting
 */
@Embeddable
public record Rider(
        @Column UUID transferId,
        @Column UUID workerId,
        @Column UUID employerId,
        @Column String destinationProvince) {}
