/** Relocations in PostgreSQL, read through the function that leaves out what a side may not know yet. */
@NullMarked
package io.labortransfer.registry.relocation.persistence;

import org.jspecify.annotations.NullMarked;
