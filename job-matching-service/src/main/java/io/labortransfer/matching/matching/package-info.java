/** Runs, proposals and their way to an accepted offer: who decides what, and what each step discloses to whom. */
@NullMarked
package io.labortransfer.matching.matching;

import org.jspecify.annotations.NullMarked;
