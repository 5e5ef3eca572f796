/** The run and match operations over HTTP. */
@NullMarked
package io.labortransfer.matching.matching.rest;

import org.jspecify.annotations.NullMarked;
