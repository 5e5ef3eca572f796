/**
 * Employment spells: one continuous employment of one person in one work form. At most one full-time spell covers a day.
 */
@NullMarked
package io.labortransfer.tracking.spell;

import org.jspecify.annotations.NullMarked;
