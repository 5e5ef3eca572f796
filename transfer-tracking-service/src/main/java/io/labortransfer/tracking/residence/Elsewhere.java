package io.labortransfer.tracking.residence;

/**
 * Whose a worker's rows are, when they are not the asking unit's.
 *
 * @param unit the unit that has them
 * @param since the version of the worker's record since which it has them
 */
public record Elsewhere(String unit, long since) {}
