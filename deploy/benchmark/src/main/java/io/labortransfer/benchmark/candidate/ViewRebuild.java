package io.labortransfer.benchmark.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** The view of workers built anew from the beginning of the topic, by the operators' command. */
public final class ViewRebuild {
    private static final long LOOK_EVERY = Duration.ofMillis(200).toMillis();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI view;

    /** By the management port of the matching service. */
    public ViewRebuild(int managementPort) {
        view = URI.create("http://127.0.0.1:" + managementPort + "/internal/views/candidates");
    }

    /** States restored in a second, from the order until the view is whole. */
    public double perSecond(PrintStream out) throws IOException, InterruptedException {
        long since = System.nanoTime();
        send(HttpRequest.newBuilder(URI.create(view + "/rebuild"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
        String told = "";
        while (true) {
            JsonNode rebuild =
                    json.readTree(send(HttpRequest.newBuilder(view).build())).path("rebuild");
            String phase = rebuild.path("phase").asText();
            String now = phase + " " + rebuild.path("percent").asInt() / 20 * 20 + " %";
            if (!now.equals(told)) {
                out.printf("rebuild after %.1f s: %s%n", (System.nanoTime() - since) / 1e9, now);
                told = now;
            }
            if (phase.equals("DONE")) {
                return rebuild.path("restored").asLong() / ((System.nanoTime() - since) / 1e9);
            }
            if (List.of("FAILED", "CANCELLED").contains(phase)) {
                throw new IllegalStateException("the view was not built anew: " + rebuild);
            }
            Thread.sleep(LOOK_EVERY);
        }
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("the view answers " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
