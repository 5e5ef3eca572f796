package io.labortransfer.tracking.spell;

/**
 * What a caller reads of a spell that others read otherwise. An employer does not learn of a dispute, so its version counts what it sees.
 *
 * @param state where the spell stands, for this caller
 * @param version counts the changes of what this caller sees
 */
public record SpellShown(SpellState state, long version) {}
