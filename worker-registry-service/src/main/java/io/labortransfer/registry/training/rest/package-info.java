/** Courses and enrollments over HTTP. */
@NullMarked
package io.labortransfer.registry.training.rest;

import org.jspecify.annotations.NullMarked;
