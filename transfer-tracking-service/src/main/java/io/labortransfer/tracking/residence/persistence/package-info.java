/**
 * Residences as rows, and the one function that moves a worker's rows between units.
 */
@NullMarked
package io.labortransfer.tracking.residence.persistence;

import org.jspecify.annotations.NullMarked;
