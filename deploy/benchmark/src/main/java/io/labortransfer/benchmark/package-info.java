/**
 * Measures what the suite promises about speed and size, each figure beside its yardstick in the same
 * run. {@code ./mvnw -Pbenchmark -Dargs=NAME}, or {@code all}, or {@code list}.
 */
@NullMarked
package io.labortransfer.benchmark;

import org.jspecify.annotations.NullMarked;
