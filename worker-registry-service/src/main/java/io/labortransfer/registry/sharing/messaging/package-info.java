/** Follows agreements, matches and cases, and builds the copy of the agreements anew. */
@NullMarked
package io.labortransfer.registry.sharing.messaging;

import org.jspecify.annotations.NullMarked;
