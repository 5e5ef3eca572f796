package io.labortransfer.registry.word;

import java.util.UUID;

/**
 * A word on record, with what it was given for.
 *
 * @param worker whose word it is
 * @param kind what it was given for: INTENT, CONSENT, ENROLLMENT, SUBJECT_REQUEST or RELOCATION
 * @param actPrefix prefix of the act's public id
 * @param act the wish, consent, enrollment, request or relocation
 * @param ended whether it ended the act: a withdrawal, a revocation, a leaving, a lifting
 * @param since the version of the act that first rested on it, where the act rests on a later word now; otherwise 0
 * @param word the word
 */
public record SaidWord(
        UUID worker, String kind, String actPrefix, UUID act, boolean ended, long since, WorkerWord word) {

    /** Whether the worker has given another word for the same act since. */
    public boolean isReplaced() {
        return since > 0;
    }
}
