/** Households, their members and their past in PostgreSQL. */
@NullMarked
package io.labortransfer.registry.household.persistence;

import org.jspecify.annotations.NullMarked;
