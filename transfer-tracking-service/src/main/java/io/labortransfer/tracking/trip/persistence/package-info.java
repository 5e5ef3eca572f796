/**
 * Trips, legs and seats as rows; no leg ever holds more riders than seats.
 */
@NullMarked
package io.labortransfer.tracking.trip.persistence;

import org.jspecify.annotations.NullMarked;
