/** States of workers told on a topic, and what becomes of them in the view of the matching service. */
@NullMarked
package io.labortransfer.benchmark.candidate;

import org.jspecify.annotations.NullMarked;
