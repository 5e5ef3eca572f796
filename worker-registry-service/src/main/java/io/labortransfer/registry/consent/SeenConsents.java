package io.labortransfer.registry.consent;

import io.labortransfer.kit.access.Relation;
import java.util.List;

/**
 * Consents of one worker as a caller sees them.
 *
 * @param relation what ties the caller to the worker
 * @param consents those that it may see
 */
public record SeenConsents(Relation relation, List<Consent> consents) {
    public SeenConsents {
        consents = List.copyOf(consents);
    }
}
