/** Where the numbers of matching runs are read. */
@NullMarked
package io.labortransfer.matching.report.persistence;

import org.jspecify.annotations.NullMarked;
