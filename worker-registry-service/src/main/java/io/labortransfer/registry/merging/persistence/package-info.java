/** What moves between two records of one person. */
@NullMarked
package io.labortransfer.registry.merging.persistence;

import org.jspecify.annotations.NullMarked;
