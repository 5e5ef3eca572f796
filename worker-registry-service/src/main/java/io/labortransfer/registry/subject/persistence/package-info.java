/** Requests of persons in PostgreSQL, and the statements that take a name from the rows beside the worker. */
@NullMarked
package io.labortransfer.registry.subject.persistence;

import org.jspecify.annotations.NullMarked;
