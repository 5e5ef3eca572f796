package io.labortransfer.tracking.trip;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A leg as the organizer plans it.
 *
 * @param kind what it is for
 * @param from where it starts
 * @param to where it ends
 * @param capacity its places
 * @param departAt when it is to depart
 * @param arriveAt when it is to arrive
 * @param vehicleNo number of the coach, train or flight
 * @param escort who goes along, if anyone
 */
public record PlannedLeg(
        LegKind kind,
        String from,
        String to,
        int capacity,
        Instant departAt,
        Instant arriveAt,
        String vehicleNo,
        @Nullable String escort) {}
