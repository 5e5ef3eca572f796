/**
 * The market of today in memory: everybody with an open wish and every published post, kept current from what changes in the tables, and asked
 * for the best posts of a worker, the first candidates of a post, and what would change it.
 */
@NullMarked
package io.labortransfer.matching.market;

import org.jspecify.annotations.NullMarked;
