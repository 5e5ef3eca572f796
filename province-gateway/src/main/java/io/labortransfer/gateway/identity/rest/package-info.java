/** Tells callers how the gateway sees them. */
@NullMarked
package io.labortransfer.gateway.identity.rest;

import org.jspecify.annotations.NullMarked;
