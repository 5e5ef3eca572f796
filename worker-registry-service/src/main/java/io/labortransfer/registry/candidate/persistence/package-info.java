/** Gathers a worker's state from its parts and counts its versions. */
@NullMarked
package io.labortransfer.registry.candidate.persistence;

import org.jspecify.annotations.NullMarked;
