package io.labortransfer.matching.candidate;

import java.util.UUID;

/**
 * Work that a worker has.
 *
 * @param spell which spell of employment
 * @param worker whose
 */
public record WorkSpell(UUID spell, UUID worker) {}
