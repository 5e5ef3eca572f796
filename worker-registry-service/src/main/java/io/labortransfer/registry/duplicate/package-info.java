/** Two units claim one person. The later claim is parked in a case; the holder goes on serving the person until the case is decided. */
@NullMarked
package io.labortransfer.registry.duplicate;

import org.jspecify.annotations.NullMarked;
