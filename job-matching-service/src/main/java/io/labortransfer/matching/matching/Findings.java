package io.labortransfer.matching.matching;

import io.labortransfer.matching.engine.Plan;

/**
 * The figures of a run.
 *
 * @param plan the plan
 * @param workers workers looked at
 * @param jobOrders orders looked at
 * @param seats their free posts
 */
public record Findings(Plan plan, int workers, int jobOrders, int seats) {}
