package io.labortransfer.registry.intent;

import io.labortransfer.kit.access.Relation;
import java.util.List;

/**
 * Intents of one worker as a caller sees them.
 *
 * @param relation what ties the caller to the worker
 * @param intents those that it may see
 */
public record SeenIntents(Relation relation, List<Intent> intents) {
    public SeenIntents {
        intents = List.copyOf(intents);
    }
}
