/** Finds records of one unit that may be one person, by exact rules, beside the imports; a person looks at each pair, and nothing merges by itself. */
@NullMarked
package io.labortransfer.registry.probable;

import org.jspecify.annotations.NullMarked;
