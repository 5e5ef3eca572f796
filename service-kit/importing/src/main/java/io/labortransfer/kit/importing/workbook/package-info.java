/** Workbooks of office programs: what may be read of them is checked first, then the rows of one sheet become lines of CSV. */
@NullMarked
package io.labortransfer.kit.importing.workbook;

import org.jspecify.annotations.NullMarked;
