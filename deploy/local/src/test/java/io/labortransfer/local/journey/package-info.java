/** How the journey compares and tells; the journey itself is tested end to end. */
@NullMarked
package io.labortransfer.local.journey;

import org.jspecify.annotations.NullMarked;
