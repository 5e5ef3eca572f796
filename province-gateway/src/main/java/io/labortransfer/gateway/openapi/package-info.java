/**
 * The API documents of the four services, copied into the gateway at build time, and the one document
 * merged from them that clients read.
 */
@NullMarked
package io.labortransfer.gateway.openapi;

import org.jspecify.annotations.NullMarked;
