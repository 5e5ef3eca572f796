/** How the benchmarks judge what they measure. */
@NullMarked
package io.labortransfer.benchmark;

import org.jspecify.annotations.NullMarked;
