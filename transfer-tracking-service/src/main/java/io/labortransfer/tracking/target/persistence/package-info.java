/**
 * Counts over all provinces through the engine role's one narrow function.
 */
@NullMarked
package io.labortransfer.tracking.target.persistence;

import org.jspecify.annotations.NullMarked;
