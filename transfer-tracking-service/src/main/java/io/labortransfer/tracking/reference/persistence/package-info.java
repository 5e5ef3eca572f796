/**
 * Divisions as rows; national, without a tenant.
 */
@NullMarked
package io.labortransfer.tracking.reference.persistence;

import org.jspecify.annotations.NullMarked;
