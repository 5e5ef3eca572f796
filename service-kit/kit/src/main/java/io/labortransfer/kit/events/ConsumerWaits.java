package io.labortransfer.kit.events;

import io.labortransfer.kit.problem.Passing;

/** A consumer has to wait for an {@link Interruption}; its events come again. */
final class ConsumerWaits extends RuntimeException implements Passing {

    private static final long serialVersionUID = 1L;

    ConsumerWaits(String consumer) {
        super(consumer + " waits", null, false, false);
    }
}
