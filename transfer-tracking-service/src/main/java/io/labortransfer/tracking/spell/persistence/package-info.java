/**
 * Spells as rows, partitioned by the origin province; the database itself refuses overlapping full-time spells.
 */
@NullMarked
package io.labortransfer.tracking.spell.persistence;

import org.jspecify.annotations.NullMarked;
