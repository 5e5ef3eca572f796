/** What a worker wishes: which work, where, from when. It follows the match and the case that come of it, and a withdrawal on the worker's word is never refused. */
@NullMarked
package io.labortransfer.registry.intent;

import org.jspecify.annotations.NullMarked;
