/** The table of evidence. */
@NullMarked
package io.labortransfer.matching.word.persistence;

import org.jspecify.annotations.NullMarked;
