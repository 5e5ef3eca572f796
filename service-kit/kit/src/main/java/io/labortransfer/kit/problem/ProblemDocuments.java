package io.labortransfer.kit.problem;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Puts problems into a language and a document. */
@Singleton
public class ProblemDocuments {

    private static final int CONFLICT = 409;

    private final ProblemCatalogue catalogue;
    private final String base;

    ProblemDocuments(
            ProblemCatalogue catalogue,
            @ConfigProperty(name = "suite.problems.base", defaultValue = "/problems/") String base) {
        this.catalogue = catalogue;
        this.base = base;
    }

    /** The document for {@code problem}, answering request {@code requestId} in {@code language}. */
    public ProblemDocument write(Problem problem, String requestId, Locale language) {
        return new ProblemDocument(
                base + slug(problem.code()),
                catalogue.title(problem.code(), language),
                problem.status(),
                catalogue.detail(problem.code(), language, problem.arguments()),
                requestId,
                problem.code(),
                entries(problem.errors(), language),
                actions(problem));
    }

    /** A conflict of state says what is allowed instead, even when that is nothing; elsewhere there is nothing to say. */
    private static @Nullable List<String> actions(Problem problem) {
        var actions = problem.allowedActions();
        return actions != null && actions.isEmpty() && problem.status() != CONFLICT ? null : actions;
    }

    /** Field errors in a language, for answers that list them outside a problem document. */
    public List<ProblemDocument.ErrorEntry> entries(List<FieldError> errors, Locale language) {
        return errors.stream()
                .map(error -> new ProblemDocument.ErrorEntry(
                        error.pointer(), error.code(), catalogue.detail(error.code(), language, error.arguments())))
                .toList();
    }

    /** The kebab-case form of a code, as the problem's address ends. */
    public static String slug(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
