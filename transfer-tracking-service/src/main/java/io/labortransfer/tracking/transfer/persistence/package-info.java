/**
 * Cases as rows with two sides, origin and destination; at most one open case per worker.
 */
@NullMarked
package io.labortransfer.tracking.transfer.persistence;

import org.jspecify.annotations.NullMarked;
