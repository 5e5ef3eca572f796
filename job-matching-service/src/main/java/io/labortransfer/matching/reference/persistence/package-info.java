/** The table of reference items. */
@NullMarked
package io.labortransfer.matching.reference.persistence;

import org.jspecify.annotations.NullMarked;
