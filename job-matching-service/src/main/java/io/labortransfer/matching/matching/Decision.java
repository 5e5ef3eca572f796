package io.labortransfer.matching.matching;

import io.labortransfer.matching.word.RecordedWord;
import java.util.List;
import java.util.UUID;

/**
 * What a worker decided, with the word and the consents that came with it.
 *
 * @param id its id
 * @param match about which match
 * @param worker whose
 * @param step which of the questions
 * @param answer the answer
 * @param word the word
 * @param consents the consents, each with the id it has from now on
 */
public record Decision(
        UUID id, UUID match, UUID worker, Step step, Answer answer, RecordedWord word, List<Granted> consents) {

    /** Copies. */
    public Decision {
        consents = List.copyOf(consents);
    }

    /** The questions. */
    public enum Step {
        /** Would you like this post? */
        PROPOSAL,
        /** Do you take this offer? */
        OFFER,
        /** The worker leaves. */
        WITHDRAWAL
    }

    /** The answers. */
    public enum Answer {
        /** Yes. */
        ACCEPT,
        /** No. */
        DECLINE
    }

    /**
     * A consent with its id.
     *
     * @param id its id, under which the registry keeps it
     * @param consent the consent
     */
    public record Granted(UUID id, Consent consent) {}
}
