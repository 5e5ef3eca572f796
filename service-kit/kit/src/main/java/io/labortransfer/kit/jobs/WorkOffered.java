package io.labortransfer.kit.jobs;

/**
 * A piece of work waits.
 *
 * @param name its kind
 */
record WorkOffered(String name) {}
