/** A synthetic country of workers and openings for the matching engine, and what its figures are held against. */
@NullMarked
package io.labortransfer.benchmark.market;

import org.jspecify.annotations.NullMarked;
