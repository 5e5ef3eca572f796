/** Reads the bundled data files and keeps the revisions. */
@NullMarked
package io.labortransfer.registry.reference.persistence;

import org.jspecify.annotations.NullMarked;
