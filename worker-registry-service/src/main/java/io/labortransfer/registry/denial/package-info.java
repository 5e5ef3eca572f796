/**
 * "Not me": a worker is told of an act that an office recorded, and denies it. The act is void from then on, on the worker's own word. It
 * costs the worker nothing, and what others built on it is given back as if it had been taken back.
 */
@NullMarked
package io.labortransfer.registry.denial;

import org.jspecify.annotations.NullMarked;
