/** Reads the state topic of candidates. */
@NullMarked
package io.labortransfer.matching.candidate.messaging;

import org.jspecify.annotations.NullMarked;
