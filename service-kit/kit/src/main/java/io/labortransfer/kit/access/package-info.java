/**
 * Who calls and what the caller may touch: the passport, the policy table that denies by default,
 * and the province scope that every transaction carries into PostgreSQL's row-level security.
 */
@NullMarked
package io.labortransfer.kit.access;

import org.jspecify.annotations.NullMarked;
