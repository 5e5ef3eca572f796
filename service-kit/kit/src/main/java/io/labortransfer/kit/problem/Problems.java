package io.labortransfer.kit.problem;

import java.util.List;

/** The problems that every feature needs. */
public final class Problems {

    private Problems() {}

    /** No such record, or none that the caller may know of: the same answer for both. */
    public static ProblemException notFound() {
        return new ProblemException(Problem.of("NOT_FOUND", 404));
    }

    /** The request can be read but means something wrong: 422 with all field errors. */
    public static ProblemException invalid(FieldError... errors) {
        return invalid(List.of(errors));
    }

    /** The request can be read but means something wrong: 422 with all field errors. */
    public static ProblemException invalid(List<FieldError> errors) {
        return new ProblemException(Problem.of("VALIDATION_FAILED", 422).because(errors));
    }

    /** The request cannot be read: 400 with all field errors. */
    public static ProblemException malformed(FieldError... errors) {
        return new ProblemException(Problem.of("MALFORMED", 400).because(errors));
    }
}
