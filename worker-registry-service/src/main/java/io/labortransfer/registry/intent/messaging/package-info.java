/** Follows what matching and tracking tell of a worker's way. */
@NullMarked
package io.labortransfer.registry.intent.messaging;

import org.jspecify.annotations.NullMarked;
