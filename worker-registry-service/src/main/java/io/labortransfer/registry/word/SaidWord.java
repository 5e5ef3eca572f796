package io.labortransfer.registry.word;

import java.util.UUID;

/**
 * A word on record, with what it was given for.
 *
 * @param worker whose word it is
 * @param kind what it was given for: INTENT, CONSENT, ENROLLMENT or SUBJECT_REQUEST
 * @param actPrefix prefix of the act's public id
 * @param act the wish, consent, enrollment or request
 * @param ended whether it ended the act: a withdrawal, a revocation, a leaving
 * @param word the word
 */
public record SaidWord(UUID worker, String kind, String actPrefix, UUID act, boolean ended, WorkerWord word) {}
