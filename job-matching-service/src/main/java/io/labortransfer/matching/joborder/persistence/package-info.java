/** The job order table. */
@NullMarked
package io.labortransfer.matching.joborder.persistence;

import org.jspecify.annotations.NullMarked;
