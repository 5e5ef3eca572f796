/** Takes files of records of any length, judges or applies them piece by piece, and tells what became of each line. What a file fills, and what becomes
 * of its lines, is told by an {@link io.labortransfer.kit.importing.ImportCollection}. A service that takes files has the tables import_job, import_chunk,
 * import_piece, import_result, import_outcome and import_named. */
@NullMarked
package io.labortransfer.kit.importing;

import org.jspecify.annotations.NullMarked;
