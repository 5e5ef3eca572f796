/**
 * Somebody who is on record as unable to work wishes to work: the wish stands, and the office is to look at the capacity once more before
 * anything is proposed. Nobody is refused.
 */
@NullMarked
package io.labortransfer.registry.recheck;

import org.jspecify.annotations.NullMarked;
