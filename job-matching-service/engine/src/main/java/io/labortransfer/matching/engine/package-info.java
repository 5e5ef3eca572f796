/**
 * The matching itself, free of any framework: who may take which post (the mandatory filter in its fixed order), in which
 * order workers want posts and posts take workers, and the plan of a run. It is cleared by {@code clearing} and held
 * against {@code textbook}. Same inputs, same plan, in whatever order they arrive.
 */
@NullMarked
package io.labortransfer.matching.engine;

import org.jspecify.annotations.NullMarked;
