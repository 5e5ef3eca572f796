/** The tables of runs, matches and decisions, and the engine's reading side. */
@NullMarked
package io.labortransfer.matching.matching.persistence;

import org.jspecify.annotations.NullMarked;
