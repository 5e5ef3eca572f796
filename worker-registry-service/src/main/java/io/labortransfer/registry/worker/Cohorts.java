package io.labortransfer.registry.worker;

/**
 * What a worker counts as besides what the own record says.
 *
 * @param newGrowth whether the worker has newly come of working age
 * @param student whether the worker is at school
 */
public record Cohorts(boolean newGrowth, boolean student) {}
