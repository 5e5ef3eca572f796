package io.labortransfer.registry.joborder;

import java.util.UUID;

/**
 * Where a job order stands.
 *
 * @param id the order
 * @param version counted by job-matching; an older state is old news
 * @param state as job-matching names it
 */
public record KnownOrder(UUID id, long version, String state) {}
