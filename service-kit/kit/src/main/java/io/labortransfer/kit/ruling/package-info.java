/**
 * The answer of an aggregate to a wish: granted with what came of it, or refused with the reason.
 * A refusal is a value, not an exception; it becomes a problem document at the edge.
 */
@NullMarked
package io.labortransfer.kit.ruling;

import org.jspecify.annotations.NullMarked;
