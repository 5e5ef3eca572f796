/** What other services' events do to matches. */
@NullMarked
package io.labortransfer.matching.matching.messaging;

import org.jspecify.annotations.NullMarked;
