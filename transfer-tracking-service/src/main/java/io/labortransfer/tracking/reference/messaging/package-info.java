/**
 * Keeps the copy from {@code lt.reference.v1}.
 */
@NullMarked
package io.labortransfer.tracking.reference.messaging;

import org.jspecify.annotations.NullMarked;
