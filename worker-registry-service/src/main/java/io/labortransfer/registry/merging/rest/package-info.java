/** Merges over HTTP. */
@NullMarked
package io.labortransfer.registry.merging.rest;

import org.jspecify.annotations.NullMarked;
