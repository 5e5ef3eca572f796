package io.labortransfer.kit.ruling;

import java.util.List;

/**
 * The command was not lawful.
 *
 * @param refusal the reason
 * @param allowedActions names of the moves that the present state allows; may be empty
 */
public record Refused<T>(Refusal refusal, List<String> allowedActions) implements Ruling<T> {

    public Refused {
        allowedActions = List.copyOf(allowedActions);
    }
}
