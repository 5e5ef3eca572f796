/**
 * Completes the API document of a service with what is true of every operation, so that a new operation inherits it: the problems it
 * may answer, the headers, the bounds of what its names mean, closed requests and open answers, and examples. A service adds
 * {@code META-INF/openapi/vocabulary.json}, which says of each name what values it takes, and {@code examples.json} for the bodies
 * that the words alone do not tell well.
 */
@NullMarked
package io.labortransfer.kit.openapi;

import org.jspecify.annotations.NullMarked;
