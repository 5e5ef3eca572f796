package io.labortransfer.tracking.answer;

import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.ruling.Granted;
import io.labortransfer.kit.ruling.Refused;
import io.labortransfer.kit.ruling.Ruling;

/** Turns refusals into problems, with the pointer where one property is at fault. */
public final class Refusals {

    private Refusals() {}

    /** The granted value; a refusal ends the request, and its transaction, as a problem document. */
    public static <T> T orThrow(Ruling<T> ruling) {
        return switch (ruling) {
            case Granted<T>(T value) -> value;
            case Refused<T> refused -> throw new ProblemException(problem(refused));
        };
    }

    /** The problem that a refusal is on the wire. */
    public static Problem problem(Refused<?> refused) {
        String code = refused.refusal().name();
        Problem problem = Problem.of(code, refused.refusal().status()).allowing(refused.allowedActions());
        return refused.refusal() instanceof PointedRefusal pointed
                        && !pointed.pointer().isEmpty()
                ? problem.because(new FieldError(pointed.pointer(), code))
                : problem;
    }
}
