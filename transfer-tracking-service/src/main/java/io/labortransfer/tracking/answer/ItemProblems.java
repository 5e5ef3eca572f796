package io.labortransfer.tracking.answer;

import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemCatalogue;
import io.labortransfer.kit.problem.ProblemDocument;
import io.labortransfer.kit.problem.ProblemDocuments;
import io.labortransfer.kit.web.RequestId;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Writes the problem of one item of a batch as the document that a call of its own would have answered. */
@ApplicationScoped
public class ItemProblems {

    private final ProblemDocuments documents;
    private final RequestId requestId;

    ItemProblems(ProblemDocuments documents, RequestId requestId) {
        this.documents = documents;
        this.requestId = requestId;
    }

    /** The document of {@code problem} in the language that the caller accepts; none for none. */
    public @Nullable ProblemDocument write(@Nullable Problem problem, @Nullable String acceptLanguage) {
        return problem == null
                ? null
                : documents.write(
                        problem,
                        requestId.value(),
                        ProblemCatalogue.choose(acceptLanguage == null ? "" : acceptLanguage));
    }
}
