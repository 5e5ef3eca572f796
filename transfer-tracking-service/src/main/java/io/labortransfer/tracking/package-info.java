/**
 * The transfer-tracking service: cases, trips, spells and the count of people in work.
 */
@NullMarked
package io.labortransfer.tracking;

import org.jspecify.annotations.NullMarked;
