/** Personal values for other services of the suite, asked for one of their callers: decided by that caller, shown once, kept nowhere. */
@NullMarked
package io.labortransfer.registry.person;

import org.jspecify.annotations.NullMarked;
