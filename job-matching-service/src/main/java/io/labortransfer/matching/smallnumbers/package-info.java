/** Which counts of people may be told; what too few make up is told to nobody. */
@NullMarked
package io.labortransfer.matching.smallnumbers;

import org.jspecify.annotations.NullMarked;
