package io.labortransfer.registry.intent.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.registry.word.WordBy;
import io.labortransfer.registry.word.WorkerWord;
import org.jspecify.annotations.Nullable;

/** A word in an event. */
@JsonIgnoreProperties(ignoreUnknown = true)
record GivenWord(
        @Nullable WordBy by,
        @Nullable String recordedBy,
        @Nullable String recordedOrg) {

    /** The word as it is kept here: the proof stays where the word was taken, and this record there is its reference. */
    static WorkerWord taken(@Nullable GivenWord word, String reference, ReceivedEvent event) {
        if (word == null || word.by == null || word.recordedBy == null || word.recordedOrg == null) {
            throw new IllegalArgumentException("an act in an event has no word");
        }
        return new WorkerWord(word.by, event.time(), null, null, reference, word.recordedBy, word.recordedOrg);
    }
}
