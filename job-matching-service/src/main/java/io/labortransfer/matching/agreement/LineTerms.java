package io.labortransfer.matching.agreement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed on a line, and what was used of it when the agreement was last told.
 *
 * @param id the line
 * @param year the year that it is for; one of a later year may be filled ahead
 * @param occupationCode work of this kind alone, {@code X-XX-XX-XX} or the beginning of it; null for any
 * @param group LOP for people out of poverty or monitored, ALL for everybody
 * @param fundedSeatCap funded seats, and no seat more
 * @param usedSeats seats given, to riders on the way or before
 */
public record LineTerms(
        UUID id, int year, @Nullable String occupationCode, String group, int fundedSeatCap, int usedSeats) {}
