/** Duplicate cases over HTTP. */
@NullMarked
package io.labortransfer.registry.claim.rest;

import org.jspecify.annotations.NullMarked;
