/** Who changed wishes, consents, school days, enrollments and courses, when and on what ground, over HTTP. What a version said is read at the record. */
@NullMarked
package io.labortransfer.registry.history.rest;

import org.jspecify.annotations.NullMarked;
