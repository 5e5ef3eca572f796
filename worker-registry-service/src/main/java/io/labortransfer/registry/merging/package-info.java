/** Two records of one person in one unit become one, after somebody has looked at both; and become two again when that was wrong. */
@NullMarked
package io.labortransfer.registry.merging;

import org.jspecify.annotations.NullMarked;
