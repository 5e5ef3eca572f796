/**
 * Transfer cases: one worker's way from an accepted offer to a stable post, one state at a time and every act on the worker's word.
 */
@NullMarked
package io.labortransfer.tracking.transfer;

import org.jspecify.annotations.NullMarked;
