package io.labortransfer.kit.importing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a line is about, where lines are taken one by one.
 *
 * @param key stands for it in its file: two lines of one file with the same key are about the same
 * @param workers whom the line names
 * @param proof stands for the proof that the line rests on; one serves one person
 * @param record what became of it; none before anything did
 */
public record LineSubject(
        UUID key,
        List<UUID> workers,
        @Nullable UUID proof,
        @Nullable UUID record) {
    public LineSubject {
        workers = List.copyOf(workers);
    }

    /** It, before anything became of it. */
    public static LineSubject of(UUID key, List<UUID> workers) {
        return new LineSubject(key, workers, null, null);
    }

    /** The same, resting on this proof. */
    public LineSubject on(UUID evidence) {
        return new LineSubject(key, workers, evidence, record);
    }

    /** The same with what became of it. */
    public LineSubject become(UUID made) {
        return new LineSubject(key, workers, proof, made);
    }

    /** Whether both rest on one proof, and are about different people. */
    public boolean borrowsFrom(LineSubject other) {
        return proof != null && proof.equals(other.proof) && !workers.equals(other.workers);
    }
}
