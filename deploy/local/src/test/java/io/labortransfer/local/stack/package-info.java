/** The launcher's small promises: options, ports and what it says. */
@NullMarked
package io.labortransfer.local.stack;

import org.jspecify.annotations.NullMarked;
