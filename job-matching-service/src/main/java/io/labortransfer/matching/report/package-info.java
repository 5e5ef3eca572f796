/** Reports on matching runs: for whom a run found what, in numbers and as a page. */
@NullMarked
package io.labortransfer.matching.report;

import org.jspecify.annotations.NullMarked;
