/**
 * Keeps the people from {@code lt.candidate.v1}.
 */
@NullMarked
package io.labortransfer.tracking.person.messaging;

import org.jspecify.annotations.NullMarked;
