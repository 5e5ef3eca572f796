/** Capacity re-checks in PostgreSQL. */
@NullMarked
package io.labortransfer.registry.recheck.persistence;

import org.jspecify.annotations.NullMarked;
