package io.labortransfer.matching.joborder;

import io.labortransfer.kit.problem.FieldError;
import java.util.List;

/**
 * Something that keeps an order from being approved.
 *
 * @param refusal what
 * @param pointer where in the order
 * @param arguments what the text mentions
 */
public record Objection(JobOrderRefusal refusal, String pointer, List<Object> arguments) {

    /** Copies. */
    public Objection {
        arguments = List.copyOf(arguments);
    }

    Objection(JobOrderRefusal refusal, String pointer, Object... arguments) {
        this(refusal, pointer, List.of(arguments));
    }

    FieldError field() {
        return new FieldError(pointer, refusal.name(), arguments);
    }
}
