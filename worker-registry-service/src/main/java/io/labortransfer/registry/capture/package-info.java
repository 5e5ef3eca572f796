/**
 * Records that a device took down without a network, each under an id of its own: sent again it is the same record, and what says something
 * else under the same id is refused by name.
 */
@NullMarked
package io.labortransfer.registry.capture;

import org.jspecify.annotations.NullMarked;
