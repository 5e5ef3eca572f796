/** Serves the merged API document. */
@NullMarked
package io.labortransfer.gateway.openapi.rest;

import org.jspecify.annotations.NullMarked;
