/** The employer operations over HTTP. */
@NullMarked
package io.labortransfer.matching.employer.rest;

import org.jspecify.annotations.NullMarked;
