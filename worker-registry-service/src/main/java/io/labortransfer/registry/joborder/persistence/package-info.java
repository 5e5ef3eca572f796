/** The states of job orders in PostgreSQL. */
@NullMarked
package io.labortransfer.registry.joborder.persistence;

import org.jspecify.annotations.NullMarked;
