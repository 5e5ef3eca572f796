/** How names are spoken, by Unicode's rules. */
@NullMarked
package io.labortransfer.registry.worker.reading;

import org.jspecify.annotations.NullMarked;
