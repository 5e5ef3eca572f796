/**
 * Residences as rows, and the one function that moves a worker's rows between units.
 */
@NullMarked
package io.labortransfer.matching.residence.persistence;

import org.jspecify.annotations.NullMarked;
