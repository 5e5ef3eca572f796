/** Policies in PostgreSQL. */
@NullMarked
package io.labortransfer.registry.policy.persistence;

import org.jspecify.annotations.NullMarked;
