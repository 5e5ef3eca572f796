/** Courses and enrollments in PostgreSQL. */
@NullMarked
package io.labortransfer.registry.training.persistence;

import org.jspecify.annotations.NullMarked;
