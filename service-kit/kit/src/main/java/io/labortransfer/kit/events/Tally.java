package io.labortransfer.kit.events;

/**
 * What became of some events that were delivered together.
 *
 * @param applied took effect
 * @param duplicate were known already
 * @param parked wait for a person, or behind one that does
 */
record Tally(int applied, int duplicate, int parked) {

    static final Tally ONE_PARKED = new Tally(0, 0, 1);
}
