package io.labortransfer.kit.importing.workbook;

import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.problem.Problems;

/** Why a workbook is refused as a whole, in words that help to mend it. */
final class Unreadable {
    private Unreadable() {}

    /** It is no workbook, or a damaged one. */
    static ProblemException asWorkbook() {
        return refused("WORKBOOK_UNREADABLE");
    }

    /** It is protected by a password, or in the format of before 2007: both begin alike. */
    static ProblemException withoutPassword() {
        return refused("WORKBOOK_PROTECTED");
    }

    /** What it unpacks to is more than we hold. */
    static ProblemException tooMuch() {
        return refused("WORKBOOK_TOO_MUCH");
    }

    /** There is no such sheet. */
    static ProblemException without(int sheets) {
        return new ProblemException(
                Problem.of("VALIDATION_FAILED", 422).because(new FieldError("sheet", "SHEET_UNKNOWN", sheets)));
    }

    /** More than one sheet begins with a header. */
    static ProblemException inDoubt() {
        return new ProblemException(
                Problem.of("VALIDATION_FAILED", 422).because(new FieldError("sheet", "SHEETS_SEVERAL")));
    }

    private static ProblemException refused(String code) {
        return Problems.invalid(new FieldError("", code));
    }
}
