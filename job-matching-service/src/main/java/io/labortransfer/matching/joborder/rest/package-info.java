/** The job order operations over HTTP. */
@NullMarked
package io.labortransfer.matching.joborder.rest;

import org.jspecify.annotations.NullMarked;
