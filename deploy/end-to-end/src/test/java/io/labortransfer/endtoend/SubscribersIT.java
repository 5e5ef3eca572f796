package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.labortransfer.local.servers.Part;
import io.labortransfer.testing.EventStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is promised of change feeds, asked of each one of the merged document. A new feed is covered without a new test. */
class SubscribersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String WORKERS = "/api/v1/workers/changes";
    private static final int STREAMS_PER_CALLER = 4;

    private final Suite suite = Suite.played();
    private final Outboxes outboxes = new Outboxes(new Databases(suite.stack()));
    private final Client office = suite.as("office-51");
    private final Client foreigner = suite.as("office-52");
    private final List<ApiOperation> feeds = ApiOperation.of(
                    office.get("/api/v1/gateway/openapi.json").body())
            .stream()
            .filter(operation -> operation.path().endsWith("/changes"))
            .toList();

    private interface Check {
        void of(ApiOperation feed) throws Exception;
    }

    private Stream<DynamicTest> each(Check check) {
        assertThat(feeds).hasSizeGreaterThanOrEqualTo(4);
        return feeds.stream().map(feed -> DynamicTest.dynamicTest(feed.toString(), () -> check.of(feed)));
    }

    /** Of all feeds at once, because each of them waits for a heartbeat. */
    private void atOnce(Check check) throws Exception {
        List<Future<?>> asked = new ArrayList<>();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (ApiOperation feed : feeds) {
                asked.add(readers.submit(() -> {
                    check.of(feed);
                    return null;
                }));
            }
        }
        for (Future<?> one : asked) {
            one.get();
        }
    }

    @TestFactory
    Stream<DynamicTest> a_feed_begins_now_and_gives_the_same_answer_to_the_same_cursor() {
        return each(feed -> {
            Client.Answer first = office.get(feed.path());
            assertThat(first.status()).isEqualTo(200);
            assertThat(first.body().path("items")).isEmpty();

            outboxes.tellAgain(record(feed), 3);

            JsonNode page = pageBehind(feed, cursor(first), 3);
            assertThat(page.path("items"))
                    .allSatisfy(change -> assertThat(change.fieldNames())
                            .toIterable()
                            .containsExactlyInAnyOrder("id", "version", "at"));
            assertThat(pageBehind(feed, cursor(first), 3).path("items")).isEqualTo(page.path("items"));
            Client.Answer one = office.get(feed.path() + "?limit=1&since=" + cursor(first));
            assertThat(one.body().path("items")).hasSize(1);
            assertThat(one.body().path("more").asBoolean()).isTrue();
        });
    }

    @TestFactory
    Stream<DynamicTest> a_cursor_is_good_for_its_feed_and_its_reader_alone() {
        return each(feed -> {
            String cursor = cursor(office.get(feed.path()));
            refused(office.get(feed.path() + "?since=forged"), 400, "MALFORMED");
            refused(office.get(feed.path() + "?since=" + "A".repeat(64)), 400, "MALFORMED");
            refused(foreigner.get(feed.path() + "?since=" + cursor), 400, "MALFORMED");
            for (ApiOperation other : feeds) {
                if (!other.equals(feed)) {
                    refused(office.get(other.path() + "?since=" + cursor), 400, "MALFORMED");
                }
            }
            for (int limit : List.of(0, 501)) {
                refused(office.get(feed.path() + "?limit=" + limit + "&since=" + cursor), 400, "MALFORMED");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> an_expired_cursor_is_410_until_the_reader_begins_anew() {
        return each(feed -> {
            String cursor = cursor(office.get(feed.path()));
            outboxes.numberAnew(record(feed));

            Client.Answer gone = office.get(feed.path() + "?since=" + cursor);

            refused(gone, 410, "CURSOR_EXPIRED");
            assertThat(gone.body().path("detail").asText()).contains("without since");
            try (EventStream stream = office.follow(feed.path(), Map.of("Last-Event-ID", cursor))) {
                assertThat(stream.status()).isEqualTo(410);
                assertThat(stream.header("Content-Type")).isEqualTo("application/problem+json");
            }
            String anew = cursor(office.get(feed.path()));
            assertThat(office.get(feed.path() + "?since=" + anew).status()).isEqualTo(200);
        });
    }

    @TestFactory
    Stream<DynamicTest> a_stream_that_is_cut_goes_on_and_neither_loses_nor_repeats_anything() {
        return each(feed -> {
            List<EventStream.Event> first;
            try (EventStream stream = opened(office, feed.path(), Map.of())) {
                assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
                await().atMost(PATIENCE).until(() -> stream.lastId().isPresent());
                outboxes.tellAgain(record(feed), 5);
                await().atMost(PATIENCE).until(() -> stream.told().size() >= 5);
                first = stream.told();
            }

            try (EventStream again = opened(
                    office, feed.path(), Map.of("Last-Event-ID", first.get(1).id()))) {
                outboxes.tellAgain(record(feed), 1);
                await().atMost(PATIENCE).until(() -> again.told().size() >= 4);
                assertThat(again.told().subList(0, 3))
                        .extracting(EventStream.Event::data)
                        .isEqualTo(first.subList(2, 5).stream()
                                .map(EventStream.Event::data)
                                .toList());
                assertThat(again.told()).hasSize(4);
            }
        });
    }

    @Test
    void another_province_is_told_nothing_in_a_page_or_a_stream() throws Exception {
        atOnce(feed -> {
            String since = cursor(foreigner.get(feed.path()));
            String ours = cursor(office.get(feed.path()));
            try (EventStream stream = opened(foreigner, feed.path(), Map.of())) {
                outboxes.tellAgain(record(feed), 1);
                pageBehind(feed, ours, 1);

                // What is published is everybody's to read, and so are name and state of a firm for who sends people.
                boolean open = Set.of("joborder.read", "employer.read").contains(feed.accessKey());
                if (!open) {
                    await().atMost(PATIENCE).until(() -> stream.events().size() >= 2); // a heartbeat came afterwards
                }
                assertThat(foreigner.get(feed.path() + "?since=" + since).body().path("items"))
                        .hasSize(open ? 1 : 0);
                assertThat(stream.told()).hasSizeLessThanOrEqualTo(open ? 1 : 0);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> one_caller_has_so_many_streams_and_no_more() {
        return each(feed -> {
            List<EventStream> streams = new ArrayList<>();
            while (streams.size() < STREAMS_PER_CALLER) {
                streams.add(opened(foreigner, feed.path(), Map.of()));
            }
            try (EventStream refused = foreigner.follow(feed.path(), Map.of())) {
                assertThat(refused.status()).isEqualTo(429);
                assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
                assertThat(refused.header("Retry-After")).isNotEmpty();
            } finally {
                streams.forEach(EventStream::close);
            }
            opened(foreigner, feed.path(), Map.of()).close();
        });
    }

    @Test
    void servers_that_stop_end_their_streams_and_no_reader_loses_anything() throws SQLException {
        for (String server : List.of("worker-registry", "province-gateway")) {
            Part part = suite.stack().parts().stream()
                    .filter(one -> one.name().equals(server))
                    .findFirst()
                    .orElseThrow();
            String last;
            try (EventStream stream = opened(office, WORKERS, Map.of())) {
                await().atMost(PATIENCE).until(() -> stream.lastId().isPresent());

                part.close();

                await().atMost(PATIENCE).until(() -> stream.hasEnded() || stream.wasCut());
                assertThat(stream.hasEnded()).as(server).isTrue();
                last = stream.lastId().orElseThrow();
            }
            outboxes.tellAgain(suite.records().of("workers"), 2);
            part.start();

            try (EventStream again = opened(office, WORKERS, Map.of("Last-Event-ID", last))) {
                await().atMost(PATIENCE).until(() -> again.told().size() >= 2);
            }
        }
    }

    /** A stream, once the server has noticed that those before it were left, or that it is up again. */
    private static EventStream opened(Client client, String path, Map<String, String> headers) {
        return await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> {
                            EventStream stream = client.follow(path, headers);
                            if (stream.status() != 200) {
                                stream.close();
                            }
                            return stream;
                        },
                        stream -> stream.status() == 200);
    }

    private String record(ApiOperation feed) {
        return suite.records().of(feed.path().replace("/api/v1/", "").replace("/changes", ""));
    }

    private static String cursor(Client.Answer answer) {
        assertThat(answer.status()).as(() -> answer.body().toString()).isEqualTo(200);
        return answer.body().path("nextCursor").asText();
    }

    private JsonNode pageBehind(ApiOperation feed, String cursor, int changes) {
        return await().atMost(PATIENCE)
                .until(
                        () -> office.get(feed.path() + "?since=" + cursor).body(),
                        page -> page.path("items").size() >= changes);
    }

    private static void refused(Client.Answer answer, int status, String code) {
        assertThat(answer.status()).as(() -> answer.body().toString()).isEqualTo(status);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.code()).isEqualTo(code);
    }
}
