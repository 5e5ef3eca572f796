/** Workers in PostgreSQL: the aggregate for single calls, set-based statements for files, and the national identity index behind its function. */
@NullMarked
package io.labortransfer.registry.worker.persistence;

import org.jspecify.annotations.NullMarked;
