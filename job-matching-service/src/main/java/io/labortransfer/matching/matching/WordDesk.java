package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows workers and those who speak for them the words on which their matches rest. */
@ApplicationScoped
public class WordDesk {

    private final OwnWorkers workers;
    private final SaidWords words;
    private final Caller caller;

    WordDesk(OwnWorkers workers, SaidWords words, Caller caller) {
        this.workers = workers;
        this.words = words;
        this.caller = caller;
    }

    /**
     * At most so many words of a worker behind a place, the newest first; a station is told those that it recorded itself. Empty when it is
     * nobody for whom the caller speaks.
     */
    @Transactional
    public Optional<List<SaidWord>> ofWorker(UUID worker, SaidWord.@Nullable Place after, int limit) {
        return workers.include(worker)
                ? Optional.of(words.ofWorker(caller.scope(), worker, onlyRecordsOf(), after, limit))
                : Optional.empty();
    }

    private @Nullable String onlyRecordsOf() {
        boolean all = caller.is(Actor.OP) || caller.is(Actor.WK);
        return all ? null : caller.passport().org();
    }
}
