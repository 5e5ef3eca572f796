/** The candidate table and the spells in force. */
@NullMarked
package io.labortransfer.matching.candidate.persistence;

import org.jspecify.annotations.NullMarked;
