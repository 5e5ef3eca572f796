/** Jobs, chunks and results in PostgreSQL, and the queue from which free hands take a job. */
@NullMarked
package io.labortransfer.kit.importing.persistence;

import org.jspecify.annotations.NullMarked;
