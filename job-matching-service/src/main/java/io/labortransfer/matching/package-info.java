/** Job matching: employers, job orders, candidates and matches. */
@NullMarked
package io.labortransfer.matching;

import org.jspecify.annotations.NullMarked;
