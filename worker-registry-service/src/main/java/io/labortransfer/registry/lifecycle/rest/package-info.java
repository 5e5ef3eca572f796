/** Moves registrations over HTTP. */
@NullMarked
package io.labortransfer.registry.lifecycle.rest;

import org.jspecify.annotations.NullMarked;
