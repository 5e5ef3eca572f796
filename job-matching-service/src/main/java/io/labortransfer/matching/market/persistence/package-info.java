/** The market's doors to what changes in the tables and to its snapshot on disk. */
@NullMarked
package io.labortransfer.matching.market.persistence;

import org.jspecify.annotations.NullMarked;
