/**
 * How much one caller may ask: so many requests a second of each class, counted here in memory, and for the few kinds by which a
 * register could be carried off, so many a day, counted in the database. Several replicas share the first kind among them.
 */
@NullMarked
package io.labortransfer.gateway.limits;

import org.jspecify.annotations.NullMarked;
