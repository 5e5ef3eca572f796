/**
 * Trips, seats, boarding and legs over HTTP.
 */
@NullMarked
package io.labortransfer.tracking.trip.rest;

import org.jspecify.annotations.NullMarked;
