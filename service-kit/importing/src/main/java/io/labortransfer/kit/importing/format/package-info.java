/** Reads one line of a file, JSON or CSV, as a submitted record. */
@NullMarked
package io.labortransfer.kit.importing.format;

import org.jspecify.annotations.NullMarked;
