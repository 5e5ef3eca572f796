/** Students over HTTP. */
@NullMarked
package io.labortransfer.registry.student.rest;

import org.jspecify.annotations.NullMarked;
