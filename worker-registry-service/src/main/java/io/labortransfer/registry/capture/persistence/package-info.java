/** Captures in PostgreSQL. */
@NullMarked
package io.labortransfer.registry.capture.persistence;

import org.jspecify.annotations.NullMarked;
