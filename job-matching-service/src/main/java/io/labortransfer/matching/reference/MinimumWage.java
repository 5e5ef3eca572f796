package io.labortransfer.matching.reference;

/**
 * A minimum wage.
 *
 * @param monthlyFen by the month
 * @param hourlyFen by the hour
 */
public record MinimumWage(long monthlyFen, long hourlyFen) {}
