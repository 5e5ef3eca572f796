package io.labortransfer.registry.consent;

import io.labortransfer.registry.word.WorkerWord;
import java.util.UUID;

/**
 * A consent that came with a decision in another service, which made its id and keeps its proof.
 *
 * @param id the consent
 * @param terms what is allowed
 * @param word the worker's word, as that service recorded it
 */
public record DecidedConsent(UUID id, ConsentTerms terms, WorkerWord word) {}
