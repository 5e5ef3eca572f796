package io.labortransfer.registry.referral;

import java.time.Instant;
import java.util.UUID;

/**
 * An alert of tracking that nobody found work for a worker in time, handed to the county.
 *
 * @param id the alert
 * @param workerId who lost the work
 * @param at when it was handed to the county
 */
public record EscalatedAlert(UUID id, UUID workerId, Instant at) {}
