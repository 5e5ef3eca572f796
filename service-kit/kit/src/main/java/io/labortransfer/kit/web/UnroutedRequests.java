package io.labortransfer.kit.web;

import io.labortransfer.kit.problem.Problem;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Requests that no operation takes, below or above JAX-RS: a problem document for them as well. */
@Singleton
class UnroutedRequests {

    private final RoutedProblems problems;

    UnroutedRequests(RoutedProblems problems) {
        this.problems = problems;
    }

    void routes(@Observes Router router) {
        router.route().last().handler(context -> problems.answer(context, Problem.of("NOT_FOUND", 404)));
    }
}
