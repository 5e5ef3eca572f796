/** Whom the lines of files of workers mention, in PostgreSQL. */
@NullMarked
package io.labortransfer.registry.importing.persistence;

import org.jspecify.annotations.NullMarked;
