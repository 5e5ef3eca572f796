package io.labortransfer.tracking.agreement;

import java.time.Instant;

/**
 * A party's name under a revision.
 *
 * @param side the party
 * @param org the office that signed for it
 * @param at when
 */
public record Signature(PartySide side, String org, Instant at) {}
