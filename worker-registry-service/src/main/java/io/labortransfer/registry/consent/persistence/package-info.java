/** Consents in PostgreSQL. */
@NullMarked
package io.labortransfer.registry.consent.persistence;

import org.jspecify.annotations.NullMarked;
