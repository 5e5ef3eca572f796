/** Grants, shows and revokes consents over HTTP. */
@NullMarked
package io.labortransfer.registry.consent.rest;

import org.jspecify.annotations.NullMarked;
