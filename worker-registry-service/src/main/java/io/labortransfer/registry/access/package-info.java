/** Which kinds of caller may call which operations of this service. */
@NullMarked
package io.labortransfer.registry.access;

import org.jspecify.annotations.NullMarked;
