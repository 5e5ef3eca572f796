package io.labortransfer.matching.market;

import io.labortransfer.matching.engine.Opening;
import io.labortransfer.matching.engine.Seekers;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A market as it is told: no columns, no trees.
 *
 * @param day the day as of which everything is told
 * @param workers everybody with an open wish
 * @param posts every published post, with the seats that nobody waits for
 */
public record Words(LocalDate day, Seekers<Aside> workers, Map<UUID, Opening> posts) {}
