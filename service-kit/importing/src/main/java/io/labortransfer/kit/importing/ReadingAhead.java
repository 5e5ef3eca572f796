package io.labortransfer.kit.importing;

import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.jobs.Lease;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Reads the next piece of a file in a thread of its own, while the database writes the one before. At most one piece waits. Whatever
 * goes wrong here is left to whoever takes the piece, who then reads it in its turn.
 */
final class ReadingAhead implements AutoCloseable {
    private final ImportApplication application;
    private final Scopes scopes;
    private final Lease lease;
    private final ExecutorService reader;
    private @Nullable Future<Optional<AheadPiece>> next;

    ReadingAhead(ImportApplication application, Scopes scopes, Lease lease) {
        this.application = application;
        this.scopes = scopes;
        this.lease = lease;
        this.reader = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("import-reader-" + lease.id()).factory());
    }

    /** The piece that follows the one that was given before, if it was read; begins with the one after it. */
    Optional<AheadPiece> take() throws InterruptedException {
        var waiting = next;
        if (waiting == null) {
            return Optional.empty();
        }
        try {
            var piece = waiting.get();
            next = null;
            piece.ifPresent(read -> begin(read.after()));
            return piece;
        } catch (ExecutionException e) {
            next = null;
            return Optional.empty();
        }
    }

    /** Begins anew behind {@code place}, unless it reads something already. */
    void continueFrom(FileProgress place) {
        if (next == null) {
            begin(place);
        }
    }

    private void begin(FileProgress place) {
        next = place.isDone() ? null : reader.submit(() -> read(place));
    }

    private Optional<AheadPiece> read(FileProgress place) {
        var scope = lease.scope();
        return scopes.call(scope, () -> {
            var job = application.job(scope, lease.id());
            return application.look(scope, lease.id(), place).map(piece -> application.read(scope, job, place, piece));
        });
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}
