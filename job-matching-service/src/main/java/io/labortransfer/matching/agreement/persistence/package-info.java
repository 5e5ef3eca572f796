/** The table of agreements. */
@NullMarked
package io.labortransfer.matching.agreement.persistence;

import org.jspecify.annotations.NullMarked;
