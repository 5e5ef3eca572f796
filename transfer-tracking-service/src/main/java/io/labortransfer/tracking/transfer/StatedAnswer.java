package io.labortransfer.tracking.transfer;

import io.labortransfer.tracking.word.StatedWord;
import org.jspecify.annotations.Nullable;

/**
 * An answer to the checklist as the caller states it for one case.
 *
 * @param transferId the case, in the form of the wire
 * @param item what is answered
 * @param yes the answer of the side that owns the item
 * @param workerYes the worker's own answer
 * @param workerWord the worker's word, where the item rests on it
 */
public record StatedAnswer(
        String transferId,
        ChecklistItem item,
        @Nullable Boolean yes,
        @Nullable Boolean workerYes,
        @Nullable StatedWord workerWord) {

    /** Whether this answer counts only with the worker's word. */
    boolean needsWord() {
        return workerYes != null || item.needsWord();
    }
}
