package io.labortransfer.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.problem.WithoutMessages;
import io.labortransfer.kit.ruling.RefusedException;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Answers operators on the management port: JSON that nobody keeps, refusals as problems. */
@Singleton
public class OperatorAnswers {

    private static final Logger LOG = Logger.getLogger(OperatorAnswers.class);

    private final RoutedProblems problems;
    private final ObjectMapper json;

    OperatorAnswers(RoutedProblems problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    /** Answers with what the work yields; the work may set the status and headers of the response. */
    public void answer(RoutingContext request, Function<RoutingContext, Object> work) {
        try {
            var answer = json.writeValueAsBytes(work.apply(request));
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .putHeader("Cache-Control", "no-store")
                    .end(Buffer.buffer(answer));
        } catch (ProblemException e) {
            problems.answer(request, e.problem());
        } catch (RefusedException e) {
            problems.answer(request, ProblemMappers.problem(e));
        } catch (RuntimeException | JsonProcessingException e) {
            LOG.errorf(new WithoutMessages(e), "an operator was not answered: %s", request.normalizedPath());
            problems.answer(request, Problem.of("INTERNAL_ERROR", 500));
        }
    }
}
