/**
 * Ids of records that other services own, as they stand on the wire, and the reading of tolerant payloads.
 */
@NullMarked
package io.labortransfer.tracking.wire;

import org.jspecify.annotations.NullMarked;
