/** Notes in the ledgers what other services tell of measures. */
@NullMarked
package io.labortransfer.registry.assistance.messaging;

import org.jspecify.annotations.NullMarked;
