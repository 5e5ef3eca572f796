/**
 * Which service owns a path, and which request targets and headers are in normal form. Whatever two
 * servers could read in two ways is refused here, before anybody asks who is calling.
 */
@NullMarked
package io.labortransfer.gateway.routing;

import org.jspecify.annotations.NullMarked;
