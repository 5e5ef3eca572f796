/** Counts the steps of matches in PostgreSQL. */
@NullMarked
package io.labortransfer.matching.funnel.persistence;

import org.jspecify.annotations.NullMarked;
