package io.labortransfer.matching.market;

import io.labortransfer.matching.engine.Seeker;

/**
 * Somebody with an open wish.
 *
 * @param seeker as the engine sees them, in the priority class that they belong to
 * @param aside what else is known of them
 */
public record Present(Seeker seeker, Aside aside) {}
