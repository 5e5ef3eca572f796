package io.labortransfer.matching.candidate;

import java.util.UUID;

/**
 * A worker as one of a unit's.
 *
 * @param unit whose rows are meant
 * @param worker of whom they tell
 */
public record Registered(String unit, UUID worker) {}
