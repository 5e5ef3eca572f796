/** Follows the agreements, and builds their copy anew. */
@NullMarked
package io.labortransfer.matching.agreement.messaging;

import org.jspecify.annotations.NullMarked;
