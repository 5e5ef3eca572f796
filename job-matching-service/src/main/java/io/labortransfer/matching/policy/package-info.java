/** The numbers of matching that a reporting unit may set for itself, by the kit's mechanism of two persons. */
@NullMarked
package io.labortransfer.matching.policy;

import org.jspecify.annotations.NullMarked;
