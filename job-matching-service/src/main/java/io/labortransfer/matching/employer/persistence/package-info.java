/** The tables of employers, of their contact persons and of what is said about blocks. */
@NullMarked
package io.labortransfer.matching.employer.persistence;

import org.jspecify.annotations.NullMarked;
