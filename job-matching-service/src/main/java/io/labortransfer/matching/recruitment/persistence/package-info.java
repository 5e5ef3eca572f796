/** Recruitment events in PostgreSQL. */
@NullMarked
package io.labortransfer.matching.recruitment.persistence;

import org.jspecify.annotations.NullMarked;
