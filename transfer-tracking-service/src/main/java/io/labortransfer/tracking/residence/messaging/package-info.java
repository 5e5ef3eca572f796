/**
 * Moves workers by {@code lt.worker.v1}.
 */
@NullMarked
package io.labortransfer.tracking.residence.messaging;

import org.jspecify.annotations.NullMarked;
