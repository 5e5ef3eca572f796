package io.labortransfer.registry.importing;

import io.labortransfer.registry.worker.KnownWorker;
import io.labortransfer.registry.worker.WorkerVersion;
import org.jspecify.annotations.Nullable;

/** Whom a line turned out to be about. */
sealed interface Decision {

    /** The line that was decided about. */
    SoundLine line();

    /** Nobody has the person: now ours. */
    record New(SoundLine line) implements Decision {}

    /**
     * The unit has the person.
     *
     * @param present all that is known of the person, if the line says anything that the last record did not
     */
    record Known(
            SoundLine line, KnownWorker worker, @Nullable WorkerVersion present) implements Decision {}

    /** Another unit has the person. */
    record HeldElsewhere(SoundLine line) implements Decision {}
}
