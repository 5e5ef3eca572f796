package io.labortransfer.tracking.agreement;

/**
 * A party as an office states it.
 *
 * @param side whether it sends or receives workers
 * @param divisionPrefix two digits for a unit, four for a city, six for a county
 */
public record StatedParty(PartySide side, String divisionPrefix) {}
