/**
 * Trips as lists of legs, and the seats on them: a rider holds every leg of the own route or none.
 */
@NullMarked
package io.labortransfer.tracking.trip;

import org.jspecify.annotations.NullMarked;
