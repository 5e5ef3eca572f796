/** The employer table. */
@NullMarked
package io.labortransfer.matching.employer.persistence;

import org.jspecify.annotations.NullMarked;
