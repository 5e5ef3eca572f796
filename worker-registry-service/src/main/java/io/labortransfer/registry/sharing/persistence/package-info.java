/** Duties to share and shares in PostgreSQL. */
@NullMarked
package io.labortransfer.registry.sharing.persistence;

import org.jspecify.annotations.NullMarked;
