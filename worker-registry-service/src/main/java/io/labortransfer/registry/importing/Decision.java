package io.labortransfer.registry.importing;

import io.labortransfer.registry.worker.KnownWorker;

/** Whom a line turned out to be about. */
sealed interface Decision {

    /** The line that was decided about. */
    SoundLine line();

    /** Nobody has the person: now ours. */
    record New(SoundLine line) implements Decision {}

    /** The unit has the person. */
    record Known(SoundLine line, KnownWorker worker) implements Decision {}

    /** Another unit has the person. */
    record HeldElsewhere(SoundLine line) implements Decision {}
}
