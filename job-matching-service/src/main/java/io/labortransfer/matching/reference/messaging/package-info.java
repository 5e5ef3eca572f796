/** Reads the topic of reference lists. */
@NullMarked
package io.labortransfer.matching.reference.messaging;

import org.jspecify.annotations.NullMarked;
