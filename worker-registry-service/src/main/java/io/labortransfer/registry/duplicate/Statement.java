package io.labortransfer.registry.duplicate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a side says.
 *
 * @param wish what it wants
 * @param reason why, for the other side's and the nation's eyes
 * @param evidence references of its proofs
 * @param unit the unit that said it: of a holder the one that had the person then; none where it was not noted
 */
public record Statement(
        Wish wish,
        String reason,
        List<String> evidence,
        @Nullable String unit) {
    public Statement {
        evidence = List.copyOf(evidence);
    }

    /** What is said just now: the case knows by whom. */
    public Statement(Wish wish, String reason, List<String> evidence) {
        this(wish, reason, evidence, null);
    }

    Statement by(String speaker) {
        return new Statement(wish, reason, evidence, speaker);
    }

    @Override
    public String toString() {
        return "Statement[" + wish + "]";
    }
}
