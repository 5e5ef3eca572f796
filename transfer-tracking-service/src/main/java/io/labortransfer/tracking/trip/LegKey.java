package io.labortransfer.tracking.trip;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * The primary key of a leg.
 *
 * @param originProvince reporting unit of the organizer
 * @param tripId the trip
 * @param seq the leg's place in it, from 1
 */
@Embeddable
public record LegKey(
        @Column(updatable = false) String originProvince,
        @Column(updatable = false) UUID tripId,
        @Column(updatable = false) int seq) {}
