package io.labortransfer.matching.matching;

/**
 * A run waits for somebody to work on it.
 *
 * @param id the run
 */
record RunOrdered(RunId id) {}
