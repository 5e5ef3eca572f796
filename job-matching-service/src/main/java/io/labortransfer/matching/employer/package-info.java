/** Employers: registered by themselves, verified by the destination office of their division. */
@NullMarked
package io.labortransfer.matching.employer;

import org.jspecify.annotations.NullMarked;
