package io.labortransfer.registry.denial;

import io.labortransfer.registry.word.WorkerWord;
import java.util.UUID;

/**
 * A worker says: that was not me.
 *
 * @param workerId who says it
 * @param kind what kind of act it is about
 * @param actId the act
 * @param word the worker's word; its proof is the notice that told of the act
 */
public record Denial(UUID workerId, ActKind kind, UUID actId, WorkerWord word) {}
