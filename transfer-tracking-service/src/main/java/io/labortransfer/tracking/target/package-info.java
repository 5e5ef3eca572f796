/**
 * People in work by registration province, as of a day.
 */
@NullMarked
package io.labortransfer.tracking.target;

import org.jspecify.annotations.NullMarked;
