package io.labortransfer.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What every answer owes its caller, however wrong the request was. */
final class AnswerJudge {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

    private AnswerJudge() {}

    /** What is wrong with the answer; empty when nothing is. */
    static List<String> complaints(RandomRequest request, HttpResponse<String> answer) {
        List<String> complaints = new ArrayList<>();
        int status = answer.statusCode();
        if (status >= 500) {
            complaints.add("answered with " + status);
        }
        if (answer.headers().firstValue("X-Request-Id").isEmpty()) {
            complaints.add(status + " without a request id");
        }
        if (status >= 400) {
            if (request.mark().isIn(answer.body() + answer.headers().map())) {
                complaints.add(status + " tells the rejected value");
            }
            if (!request.method().equals("HEAD")) {
                problem(status, answer, complaints);
            }
        }
        return complaints;
    }

    private static void problem(int status, HttpResponse<String> answer, List<String> complaints) {
        String type = answer.headers().firstValue("Content-Type").orElse("no type");
        if (!type.equals("application/problem+json")) {
            complaints.add(status + " as " + type);
            return;
        }
        try {
            JsonNode problem = JSON.readTree(answer.body());
            for (String member : List.of("type", "title", "detail", "instance", "code")) {
                if (problem.path(member).asText().isEmpty()) {
                    complaints.add(status + " without " + member);
                }
            }
            if (problem.path("status").asInt() != status) {
                complaints.add(status + " with another status in its problem");
            }
            if (!CODE.matcher(problem.path("code").asText()).matches()) {
                complaints.add(status + " with a code that is none");
            }
            problem.path("errors").forEach(error -> {
                if (!error.path("pointer").isTextual()
                        || error.path("detail").asText().isEmpty()) {
                    complaints.add(status + " with an error that does not say where or what");
                }
            });
        } catch (IOException e) {
            complaints.add(status + " with a problem that is no JSON");
        }
    }
}
