/** Follows the states of spells, and builds the copy anew. */
@NullMarked
package io.labortransfer.registry.employment.messaging;

import org.jspecify.annotations.NullMarked;
