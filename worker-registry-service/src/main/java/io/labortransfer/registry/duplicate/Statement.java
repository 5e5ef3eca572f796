package io.labortransfer.registry.duplicate;

import java.util.List;

/**
 * What a side says.
 *
 * @param wish what it wants
 * @param reason why, for the other side's and the nation's eyes
 * @param evidence references of its proofs
 */
public record Statement(Wish wish, String reason, List<String> evidence) {
    public Statement {
        evidence = List.copyOf(evidence);
    }

    @Override
    public String toString() {
        return "Statement[" + wish + "]";
    }
}
