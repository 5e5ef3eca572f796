/** Fairs, livestreams, brand days and visits to villages: who holds them for whom, about which orders, and how many came. */
@NullMarked
package io.labortransfer.matching.recruitment;

import org.jspecify.annotations.NullMarked;
