package io.labortransfer.kit.web;

import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.regex.Pattern;

/** Refuses what no parameter of a query can mean, before it reaches one that would not look: long texts and control characters. */
@Provider
@Singleton
class QueryTexts implements ContainerRequestFilter {

    private static final int LONGEST = 1000;
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z]{0,39}");

    @Override
    public void filter(ContainerRequestContext request) {
        List<FieldError> faults = request.getUriInfo().getQueryParameters().entrySet().stream()
                .filter(parameter -> !parameter.getValue().stream().allMatch(QueryTexts::isSound))
                .map(parameter -> new FieldError(named(parameter.getKey()), "FORMAT_WRONG"))
                .toList();
        if (!faults.isEmpty()) {
            throw Problems.malformed(faults.toArray(FieldError[]::new));
        }
    }

    /** A name that no parameter of ours has may be a value in the wrong place: it is not said again. */
    private static String named(String parameter) {
        return NAME.matcher(parameter).matches() ? parameter : "";
    }

    private static boolean isSound(String text) {
        return text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }
}
