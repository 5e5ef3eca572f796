/** Reads a unit's records page by page, and opens the cases of the pairs that look alike. */
@NullMarked
package io.labortransfer.registry.probable.persistence;

import org.jspecify.annotations.NullMarked;
