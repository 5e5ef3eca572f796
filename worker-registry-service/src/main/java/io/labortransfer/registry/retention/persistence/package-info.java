/** Counts what is kept, in PostgreSQL. */
@NullMarked
package io.labortransfer.registry.retention.persistence;

import org.jspecify.annotations.NullMarked;
