/** The copy of the spells in PostgreSQL. */
@NullMarked
package io.labortransfer.registry.employment.persistence;

import org.jspecify.annotations.NullMarked;
