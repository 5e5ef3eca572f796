/** Ledgers in PostgreSQL. */
@NullMarked
package io.labortransfer.registry.assistance.persistence;

import org.jspecify.annotations.NullMarked;
