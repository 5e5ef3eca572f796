/** Follows the states of job orders, and builds the copy anew. */
@NullMarked
package io.labortransfer.registry.joborder.messaging;

import org.jspecify.annotations.NullMarked;
