package io.labortransfer.kit.web;

import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** An Accept header that names no media type is a wish that cannot be met: 406, and not a failure when the answer is written. */
@Provider
@PreMatching
@Singleton
class AcceptFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        try {
            request.getAcceptableMediaTypes();
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.of("NOT_ACCEPTABLE", 406));
        }
    }
}
