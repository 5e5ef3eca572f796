/** Registers, shows and finds workers over HTTP. */
@NullMarked
package io.labortransfer.registry.worker.rest;

import org.jspecify.annotations.NullMarked;
