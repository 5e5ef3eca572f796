package io.labortransfer.registry.subject;

import java.time.Instant;

/**
 * A line of the list of erasures: whom never to show again. It names nobody.
 *
 * @param workerId the worker
 * @param originProvince unit of the worker
 * @param state always ERASED
 * @param version of the worker after it
 * @param erasedAt when
 */
public record Erased(String workerId, String originProvince, String state, long version, Instant erasedAt) {}
