package io.labortransfer.registry.recheck;

import java.time.Instant;
import java.util.UUID;

/**
 * The open task of an office to look at a worker's capacity once more.
 *
 * @param raisedAt when the wish and the capacity first stood beside each other
 * @param dueAt the first instant after its term
 */
public record Recheck(UUID id, UUID worker, Instant raisedAt, Instant dueAt) {}
