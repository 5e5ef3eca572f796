/**
 * Moves workers by {@code lt.worker.v1}.
 */
@NullMarked
package io.labortransfer.matching.residence.messaging;

import org.jspecify.annotations.NullMarked;
