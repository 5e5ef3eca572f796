package io.labortransfer.kit.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemDocuments;
import java.util.List;
import java.util.Locale;

/** Problem documents as examples, written by the same hands that write the real ones. */
final class ProblemExamples {

    private static final String REQUEST = "01936b2e-5c1f-7d42-9a8e-0f6b1c2d3e4f";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProblemDocuments documents;

    ProblemExamples(ProblemDocuments documents) {
        this.documents = documents;
    }

    /** The document of {@code code} with the errors that show its form. */
    Object of(String code, int status) {
        return JSON.convertValue(
                documents.write(Problem.of(code, status).because(errors(status)), REQUEST, Locale.ENGLISH),
                Object.class);
    }

    private static List<FieldError> errors(int status) {
        return switch (status) {
            case 400 -> List.of(new FieldError("/nickname", "PROPERTY_UNKNOWN"));
            case 422 -> List.of(new FieldError("/name", "REQUIRED"), new FieldError("/state", "FORMAT_WRONG"));
            default -> List.of();
        };
    }
}
