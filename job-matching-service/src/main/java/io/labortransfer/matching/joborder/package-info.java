/** Job orders: drafted by employers, checked and approved by the destination office, published by the clock. */
@NullMarked
package io.labortransfer.matching.joborder;

import org.jspecify.annotations.NullMarked;
