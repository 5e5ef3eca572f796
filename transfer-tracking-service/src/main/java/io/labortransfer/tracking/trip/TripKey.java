package io.labortransfer.tracking.trip;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * The primary key of a trip or a seat: the organizer's unit first.
 *
 * @param originProvince reporting unit of the organizer and of the riders
 * @param id the trip or the seat
 */
@Embeddable
public record TripKey(
        @Column(updatable = false) String originProvince,
        @Column(updatable = false) UUID id) {}
