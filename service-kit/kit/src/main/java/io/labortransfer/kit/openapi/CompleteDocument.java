package io.labortransfer.kit.openapi;

import io.labortransfer.kit.problem.ProblemDocuments;
import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Completes the document, in the one order in which the steps can build on each other; after all other filters. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUN, priority = CompleteDocument.LAST)
public class CompleteDocument implements OASFilter {

    static final int LAST = Integer.MIN_VALUE;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        Vocabulary vocabulary = Vocabulary.load();
        ProblemDocuments problems =
                Arc.container().instance(ProblemDocuments.class).get();
        new StandardAnswers(document, new ProblemExamples(problems)).add();
        new Directions(document).closeRequestsAndOpenAnswers();
        new Bounds(document, vocabulary).add();
        new Examples(document, vocabulary, Vocabulary.examples()).add();
    }
}
