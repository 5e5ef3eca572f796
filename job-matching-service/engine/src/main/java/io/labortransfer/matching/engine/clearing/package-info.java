/**
 * Deferred acceptance for a country: the same matching as the textbook's, without a list of preferences and without an
 * edge. Workers and openings stand in columns of numbers. An opening is known by its cutoff, the standing that one has
 * to beat; trees over the openings of a place and an occupation lead each worker to the best one that would take them.
 */
@NullMarked
package io.labortransfer.matching.engine.clearing;

import org.jspecify.annotations.NullMarked;
