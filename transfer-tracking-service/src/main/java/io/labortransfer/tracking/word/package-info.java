/**
 * The worker's word: the proof that a worker decided, kept with the act that rests on it. One piece of evidence serves one adult.
 */
@NullMarked
package io.labortransfer.tracking.word;

import org.jspecify.annotations.NullMarked;
