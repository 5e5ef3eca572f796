/**
 * Keeps the terms from {@code lt.joborder-state.v1}.
 */
@NullMarked
package io.labortransfer.tracking.joborder.messaging;

import org.jspecify.annotations.NullMarked;
