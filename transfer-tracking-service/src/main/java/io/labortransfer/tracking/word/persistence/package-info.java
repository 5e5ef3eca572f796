/**
 * Words and evidence as rows, written for a whole batch at once.
 */
@NullMarked
package io.labortransfer.tracking.word.persistence;

import org.jspecify.annotations.NullMarked;
