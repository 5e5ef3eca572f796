package io.labortransfer.matching.funnel;

/**
 * How many people came from step to step by one way of finding work.
 *
 * @param foundThrough code of the way
 * @param attended people who came to its events
 * @param applied people who said yes to a post
 * @param offered people who were offered it
 * @param placed people who started
 * @param stable people who still worked there 90 days later
 */
public record Funnel(String foundThrough, long attended, long applied, long offered, long placed, long stable) {}
