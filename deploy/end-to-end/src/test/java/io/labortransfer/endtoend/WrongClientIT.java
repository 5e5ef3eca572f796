package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.labortransfer.local.stack.DataFolder;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A client that gets everything wrong. {@code -Drandom.seed} plays another hand, {@code -Drandom.requests} a longer one,
 * {@code -Drandom.first} starts at the number that a failure names. What {@code verify} plays is the beginning of the long hand of
 * 50 000: each of some 230 operations is asked more than a hundred times, and everything is asserted that is of the long one.
 * The last of all by its name, for what it asks is sometimes right, and then the journey's records are others.
 */
class WrongClientIT {

    private static final Set<String> CHANGES_WITHOUT_KEY = Set.of("PATCH", "PUT", "DELETE");
    private static final long SEED = Long.getLong("random.seed", 20261128);
    private static final long FIRST = Long.getLong("random.first", 1);
    private static final long REQUESTS = Long.getLong("random.requests", 20_000);
    private static final long ENOUGH_FOR_ALL = 20_000;
    private static final int AT_ONCE = 8;
    private static final int SHOWN = 3;
    private static final int SHOWN_LENGTH = 1_000;
    private static final int KINDS_SHOWN = 400;

    private final Suite suite = Suite.played();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonNode document =
            suite.as("office-51").get("/api/v1/gateway/openapi.json").body();
    private final DocumentJudge judge = new DocumentJudge(document);
    private final Map<String, List<String>> complaints = new ConcurrentSkipListMap<>();
    private final Set<String> served = ConcurrentHashMap.newKeySet();
    private final LongAdder sentAgain = new LongAdder();
    private final Map<String, Map<Integer, LongAdder>> answers = new ConcurrentSkipListMap<>();

    @Test
    void no_request_is_a_fault_of_ours_comes_back_in_an_error_or_shows_the_document_wrong() throws Exception {
        RandomRequests requests = new RandomRequests(SEED, document, new KnownIds(suite), suite.records(), clients());
        AtomicLong next = new AtomicLong(FIRST);
        List<Future<?>> hands = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int hand = 0; hand < AT_ONCE; hand++) {
                hands.add(threads.submit(() -> {
                    for (long number = next.getAndIncrement();
                            number < FIRST + REQUESTS;
                            number = next.getAndIncrement()) {
                        ask(requests.of(number));
                    }
                    return null;
                }));
            }
        }
        System.out.println(summary());
        for (Future<?> hand : hands) {
            hand.get();
        }
        assertThat(complaints.entrySet().stream()
                        .flatMap(complaint ->
                                complaint.getValue().stream().map(example -> complaint.getKey() + "; " + example)))
                .as("seed " + SEED + ", by operation and complaint, the first requests of each")
                .isEmpty();
        if (REQUESTS >= ENOUGH_FOR_ALL) {
            assertThat(answers.keySet())
                    .as("every operation was asked")
                    .containsAll(ApiOperation.of(document).stream()
                            .map(ApiOperation::id)
                            .toList());
            assertThat(served)
                    .as("a client that is always refused tests only the door")
                    .hasSizeGreaterThan(answers.size() / 2);
        }
        assertThat(logsThatTell(Mark.PREFIX)).isEmpty();
    }

    private Map<String, List<String>> clients() {
        return new TreeMap<>(Map.of(
                "OP", List.of("office-51", "office-51", "office-52"),
                "DP", List.of("office-33", "office-33", "office-44"),
                "NO", List.of("national-office"),
                "PT", List.of("partner-platform"),
                "EM", List.of(suite.records().employerOf("33"), suite.records().employerOf("44"))));
    }

    private void ask(RandomRequest request) throws IOException, InterruptedException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(
                        suite.stack().gateway().resolve(request.path()))
                .header("Authorization", "Bearer " + suite.stack().tokens().of(request.client()))
                .method(
                        request.method(),
                        request.body().length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach(builder::header);
        HttpResponse<String> answer = answered(builder.build());
        answers.computeIfAbsent(request.operation().id(), unused -> new ConcurrentSkipListMap<>())
                .computeIfAbsent(answer.statusCode(), unused -> new LongAdder())
                .increment();
        if (answer.statusCode() < 300
                && request.method().equals(request.operation().method())) {
            served.add(request.operation().id());
        }
        List<String> all = new ArrayList<>(AnswerJudge.complaints(request, answer));
        all.addAll(judge.complaints(request, DocumentJudge.Answer.of(answer)));
        if (complaints.size() >= KINDS_SHOWN) {
            return;
        }
        for (String complaint : all) {
            List<String> examples =
                    complaints.computeIfAbsent(request.operation() + ": " + complaint, unused -> new ArrayList<>());
            synchronized (examples) {
                if (examples.size() < SHOWN) {
                    examples.add(request + " → "
                            + answer.body()
                                    .substring(
                                            0,
                                            Math.min(SHOWN_LENGTH, answer.body().length())));
                }
            }
        }
    }

    /**
     * The answer, of a change that carries no key the second one if it was told to come again: whose transaction gave way to another is
     * done again by the service with a key only. What was in its way is over by then.
     */
    private HttpResponse<String> answered(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = sent(request);
        if (answer.statusCode() != 503 || !CHANGES_WITHOUT_KEY.contains(request.method())) {
            return answer;
        }
        sentAgain.increment();
        return sent(request);
    }

    /** Sends it, once more if the connection was closed while it was on its way: the server may close an idle one at any time. */
    private HttpResponse<String> sent(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException closed) {
            sentAgain.increment();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private String summary() {
        Map<Integer, Long> all = new TreeMap<>();
        answers.values().forEach(by -> by.forEach((status, count) -> all.merge(status, count.sum(), Long::sum)));
        return REQUESTS + " random requests to " + answers.size() + " operations, seed " + SEED + ": " + all
                + "; served by " + served.size() + " operations; sent again: " + sentAgain;
    }

    private List<String> logsThatTell(String mark) throws IOException {
        List<String> telling = new ArrayList<>();
        try (Stream<Path> logs =
                Files.list(new DataFolder(suite.stack().options().data()).logs())) {
            for (Path log : logs.toList()) {
                try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
                    lines.filter(line -> line.contains(mark))
                            .limit(SHOWN)
                            .map(line -> log.getFileName() + ": " + line)
                            .forEach(telling::add);
                }
            }
        }
        return telling;
    }
}
