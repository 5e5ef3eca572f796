package io.labortransfer.tracking.trip;

import java.time.Instant;
import java.util.UUID;

/**
 * A rider aboard one leg.
 *
 * @param legSeq the leg
 * @param workerId the rider
 * @param at by the device's clock
 */
public record CheckIn(int legSeq, UUID workerId, Instant at) {}
