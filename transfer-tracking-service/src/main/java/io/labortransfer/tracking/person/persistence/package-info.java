/**
 * People as rows of their registration unit.
 */
@NullMarked
package io.labortransfer.tracking.person.persistence;

import org.jspecify.annotations.NullMarked;
