package io.labortransfer.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What a refusal owes its caller besides its status: a way to the page of its code, the request's id, every wrong field by its code. */
final class ProblemContract {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final String STATE = "_STATE";

    private final Suite suite;
    private final Set<String> pages = ConcurrentHashMap.newKeySet();

    ProblemContract(Suite suite) {
        this.suite = suite;
    }

    /** What is wrong with the refusal; empty when nothing is. */
    List<String> complaints(Client.Answer answer) {
        List<String> complaints = new ArrayList<>();
        if (!answer.isProblem()) {
            return List.of("is no problem document but " + answer.mediaType());
        }
        JsonNode problem = answer.body();
        if (problem.path("status").asInt() != answer.status()) {
            complaints.add("tells another status than it has");
        }
        if (!CODE.matcher(answer.code()).matches()) {
            complaints.add("has the code '" + answer.code() + "'");
        }
        type(problem, complaints);
        String request = answer.header("X-Request-Id");
        if (request.isEmpty() || !problem.path("instance").asText().equals(request)) {
            complaints.add("is the instance " + problem.path("instance") + " of the request " + request);
        }
        for (JsonNode error : problem.path("errors")) {
            if (!CODE.matcher(error.path("code").asText()).matches()
                    || !error.path("pointer").isTextual()
                    || error.path("detail").asText().isEmpty()) {
                complaints.add("does not say where, why or by which code: " + error);
            }
        }
        if (answer.status() == 409
                && answer.code().endsWith(STATE)
                && !problem.path("allowedActions").isArray()) {
            complaints.add("does not say what the state allows");
        }
        if (answer.header("RateLimit").isEmpty()
                || answer.header("RateLimit-Policy").isEmpty()) {
            complaints.add("does not tell the caller's limits");
        }
        if (!answer.header("Cache-Control").contains("no-store")) {
            complaints.add("may be kept");
        }
        return complaints;
    }

    /** The type ends with the code's slug and is the address of a page that is served to anybody. */
    private void type(JsonNode problem, List<String> complaints) {
        String type = problem.path("type").asText();
        String slug = problem.path("code").asText().toLowerCase(Locale.ROOT).replace('_', '-');
        if (!type.endsWith("/problems/" + slug)) {
            complaints.add("has the type '" + type + "'");
        } else if (pages.add(type)
                && suite.withoutToken()
                                .send("GET", URI.create(type).getRawPath(), Map.of("Accept", "text/html"), "")
                                .status()
                        != 200) {
            complaints.add("has a type that leads nowhere: " + type);
        }
    }
}
