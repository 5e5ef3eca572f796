/**
 * This service's copy of the code lists that the registry owns: which reporting unit a division belongs to.
 */
@NullMarked
package io.labortransfer.tracking.reference;

import org.jspecify.annotations.NullMarked;
