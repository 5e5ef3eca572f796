@NullMarked
package io.labortransfer.benchmark.country;

import org.jspecify.annotations.NullMarked;
