package io.labortransfer.matching.matching;

import io.labortransfer.matching.word.RecordedWord;
import java.time.Instant;
import java.util.UUID;

/**
 * A word on record, with what the worker decided by it.
 *
 * @param decision id of the decision
 * @param worker whose word it is
 * @param match the match that was decided about
 * @param step which of the questions
 * @param answer the answer
 * @param word the word and who wrote it down
 */
public record SaidWord(
        UUID decision, UUID worker, UUID match, Decision.Step step, Decision.Answer answer, RecordedWord word) {

    /** Where it stands among the words of its worker, the newest first. */
    public Place place() {
        return new Place(word.word().at(), decision);
    }

    /**
     * A place among the words of a worker.
     *
     * @param at when the word was given
     * @param decision id of the decision, for words of the same moment
     */
    public record Place(Instant at, UUID decision) {}
}
