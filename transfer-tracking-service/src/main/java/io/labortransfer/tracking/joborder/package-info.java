/**
 * The terms of a job order as a case needs them, taken from the job order state.
 */
@NullMarked
package io.labortransfer.tracking.joborder;

import org.jspecify.annotations.NullMarked;
