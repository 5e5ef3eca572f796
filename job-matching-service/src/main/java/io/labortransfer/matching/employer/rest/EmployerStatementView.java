package io.labortransfer.matching.employer.rest;

import io.labortransfer.matching.employer.Statement;
import java.time.Instant;

/** Something that was said about a block. */
record EmployerStatementView(String kind, String text, Instant at, String by) {

    static EmployerStatementView of(Statement statement) {
        return new EmployerStatementView(statement.kind().name(), statement.text(), statement.at(), statement.by());
    }

    @Override
    public String toString() {
        return "EmployerStatementView";
    }
}
