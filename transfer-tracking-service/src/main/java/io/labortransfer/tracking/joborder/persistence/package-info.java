/**
 * Order terms as rows of the destination.
 */
@NullMarked
package io.labortransfer.tracking.joborder.persistence;

import org.jspecify.annotations.NullMarked;
