/**
 * The matching itself, free of any framework: who may take which post (the mandatory filter in its fixed order), in
 * which order workers want posts and posts take workers, the worker-proposing deferred acceptance on explicit lists,
 * and the audit that proves its result stable. Same inputs, same plan, in whatever order they arrive.
 */
@NullMarked
package io.labortransfer.matching.engine;

import org.jspecify.annotations.NullMarked;
