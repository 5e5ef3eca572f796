/**
 * How an answer is written: refusals that point at a field, and batches that answer per item.
 */
@NullMarked
package io.labortransfer.tracking.answer;

import org.jspecify.annotations.NullMarked;
