/** How many of those who were reached stayed in work, by the way in which work was found; small numbers are told to nobody. */
@NullMarked
package io.labortransfer.matching.funnel;

import org.jspecify.annotations.NullMarked;
