/** What is known of workers here: their complete anonymous state, as the registry last told it. */
@NullMarked
package io.labortransfer.matching.candidate;

import org.jspecify.annotations.NullMarked;
