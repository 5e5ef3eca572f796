/** Students in PostgreSQL. */
@NullMarked
package io.labortransfer.registry.student.persistence;

import org.jspecify.annotations.NullMarked;
