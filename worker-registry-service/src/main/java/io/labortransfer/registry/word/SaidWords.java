package io.labortransfer.registry.word;

import io.labortransfer.kit.access.ProvinceScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where words stand: each with the act that it was given for. */
public interface SaidWords {

    /**
     * At most {@code limit} words of a worker that stand before {@code before} in their order, the newest first.
     *
     * @param recordedBy the only organization whose records are asked for
     * @param denials whether words with which the worker denied an act are told as well
     */
    List<SaidWord> ofWorker(
            ProvinceScope scope,
            UUID worker,
            @Nullable String recordedBy,
            boolean denials,
            @Nullable Place before,
            int limit);

    /**
     * Of the words of a worker of another unit those that {@code caller} is told: an office that has a case of the worker what it recorded
     * itself, the nation what it has to decide about. That an act was denied is told to neither.
     */
    List<SaidWord> told(ProvinceScope caller, UUID worker, @Nullable Place before, int limit);

    /** The case that the nation has to decide about a worker. */
    Optional<UUID> escalatedCase(ProvinceScope nation, UUID worker);

    /**
     * A place in the order of words.
     *
     * @param at when it was given
     * @param act what it was given for
     * @param ended whether it ended that
     * @param since as in {@link SaidWord}
     */
    record Place(Instant at, UUID act, boolean ended, long since) {}
}
