/**
 * Views that are built anew. A service keeps its own copy of what other services tell on state topics; a feature offers each copy as a
 * {@link io.labortransfer.kit.views.StateView}. An operator orders a rebuild on the management port: the consumer of the view waits,
 * the topic is read from its beginning to its end, every row is put in its place and what the topic does not hold is removed.
 */
@NullMarked
package io.labortransfer.kit.views;

import org.jspecify.annotations.NullMarked;
