package io.labortransfer.kit.importing.lines;

import io.labortransfer.kit.problem.Fault;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import java.util.List;
import java.util.function.UnaryOperator;

/** The answers of the operations on single records, as faults of a line. */
final class LineFaults {
    private static final int OURS = 500;

    private LineFaults() {}

    /** What is wrong with the line; a problem of ours is none of the line's, and the piece is tried again. */
    static List<Fault> of(ProblemException refused, UnaryOperator<String> column) {
        Problem problem = refused.problem();
        if (problem.status() >= OURS) {
            throw refused;
        }
        return problem.errors().isEmpty()
                ? List.of(new Fault("", problem.code(), problem.arguments()))
                : problem.errors().stream().map(error -> fault(error, column)).toList();
    }

    private static Fault fault(FieldError error, UnaryOperator<String> column) {
        var pointer = error.pointer();
        var field = (pointer.startsWith("/") ? pointer.substring(1) : pointer).replace('/', '.');
        return new Fault(column.apply(field), error.code(), error.arguments());
    }
}
