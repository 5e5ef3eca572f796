/** The people behind riders, as worker-registry shows them to the caller. */
@NullMarked
package io.labortransfer.tracking.trip.registry;

import org.jspecify.annotations.NullMarked;
