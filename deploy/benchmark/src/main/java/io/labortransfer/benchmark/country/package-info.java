/** A country of made-up workers: who they are, their first load, and the traffic of a working day. */
@NullMarked
package io.labortransfer.benchmark.country;

import org.jspecify.annotations.NullMarked;
