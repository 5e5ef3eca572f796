package io.labortransfer.kit.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.kit.sample.ThingsResource;
import io.labortransfer.testing.AccessLog;
import io.labortransfer.testing.EventStream;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two streams per caller and four in all are allowed here. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class FeedStreamTest {

    private static final String FEED = "/api/v1/things/changes";
    private static final Duration SOON = Duration.ofSeconds(60);

    @TestHTTPResource(FEED)
    URI feed;

    @Inject
    News news;

    @Inject
    OpenStreams streams;

    private final List<EventStream> opened = new ArrayList<>();

    @AfterEach
    void hang_up() {
        opened.forEach(EventStream::close);
        await().atMost(SOON).until(() -> streams.number() == 0);
    }

    @Test
    void a_stream_tells_what_changes_from_now_on_each_once_and_in_order() {
        var stream = open("51", Map.of());

        assertThat(stream.status()).isEqualTo(200);
        assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
        assertThat(stream.header("Cache-Control")).isEqualTo("no-store");
        assertThat(stream.header("X-Request-Id")).isNotEmpty();
        var things = things(5);
        await().atMost(SOON).until(() -> ids(stream).containsAll(things));
        assertThat(ids(stream)).filteredOn(things::contains).containsExactlyElementsOf(things);
        assertThat(stream.told()).allSatisfy(event -> {
            assertThat(event.name()).isEmpty();
            assertThat(event.id()).isNotEmpty();
        });
    }

    @Test
    void a_stream_that_is_cut_in_the_middle_goes_on_behind_the_last_event_and_repeats_nothing() {
        var first = open("51", Map.of());
        await().atMost(SOON).until(() -> first.lastId().isPresent());
        var things = things(6);
        await().atMost(SOON).until(() -> ids(first).containsAll(things.subList(0, 3)));
        var third = first.told().stream()
                .filter(event -> event.data().contains(things.get(2)))
                .findFirst()
                .orElseThrow();
        first.close();

        var second = open("51", Map.of("Last-Event-ID", third.id()));

        var rest = things.subList(3, 6);
        await().atMost(SOON).until(() -> ids(second).containsAll(rest));
        assertThat(ids(second)).filteredOn(things::contains).containsExactlyElementsOf(rest);
    }

    @Test
    void the_first_event_is_a_place_to_come_back_to_and_says_when() {
        var first = open("51", Map.of());
        await().atMost(SOON).until(() -> !first.events().isEmpty());
        var opening = first.events().getFirst();
        first.close();
        var thing = news.ofNewThing();

        var second = open("51", Map.of("Last-Event-ID", opening.id()));

        assertThat(opening.data()).isEmpty();
        assertThat(Long.parseLong(opening.retry())).isBetween(1_000L, 2_000L);
        await().atMost(SOON).until(() -> ids(second).contains(thing));
    }

    @Test
    void a_silent_stream_says_that_it_is_alive_and_where_it_stands() {
        var stream = open("52", Map.of());

        await().atMost(SOON).until(() -> stream.events().size() >= 3);

        assertThat(stream.told()).isEmpty();
        var again = open("52", Map.of("Last-Event-ID", stream.lastId().orElseThrow()));
        assertThat(again.status()).isEqualTo(200);
    }

    @Test
    void another_province_and_a_hidden_record_are_in_no_stream() {
        var foreign = open("53", Map.of());
        var origin = open("51", Map.of());
        var hidden = "thg_" + UUID.randomUUID();
        ThingsResource.HIDDEN.add(hidden);
        news.of(hidden, 1);
        var shown = news.ofNewThing();

        await().atMost(SOON).until(() -> ids(origin).contains(shown));

        assertThat(ids(origin)).doesNotContain(hidden);
        assertThat(foreign.told()).isEmpty();
    }

    @Test
    void what_a_stream_has_shown_is_in_the_access_log() {
        var request = "stream-" + UUID.randomUUID();
        var stream = open("51", Map.of("X-Request-Id", request));
        var thing = news.ofNewThing();
        await().atMost(SOON).until(() -> ids(stream).contains(thing));

        assertThat(AccessLog.of(request)).anySatisfy(entry -> {
            assertThat(entry.operation()).isEqualTo("followThingChanges");
            assertThat(entry.relations()).containsExactly("OWN");
            assertThat(entry.subjects()).contains(thing.replace("thg_", "per_"));
            assertThat(entry.groups()).containsExactly("F0");
        });
    }

    @Test
    void a_caller_has_few_streams_and_all_callers_not_too_many() {
        open("51", Map.of());
        var second = open("51", Map.of());
        refused(429, "TOO_MANY_STREAMS", "51", Map.of());
        open("44", Map.of());
        open("44", Map.of());
        refused(503, "STREAMS_FULL", "52", Map.of());

        second.close();

        await().atMost(SOON).until(() -> streams.number() == 3);
        assertThat(open("51", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void what_is_wrong_with_a_request_is_a_problem_and_no_stream() {
        refused(400, "MALFORMED", "51", Map.of("Last-Event-ID", "A".repeat(64)));
        given().header("Accept", "text/event-stream").get(FEED).then().statusCode(401);
        assertThat(streams.number()).isZero();
    }

    @Test
    void a_stream_ends_with_the_passport_that_opened_it() {
        long end = System.currentTimeMillis() / 1_000 + 4;
        var stream =
                keep(EventStream.open(feed, Passports.op("51").with("exp", end).token(), Map.of()));
        assertThat(stream.status()).isEqualTo(200);

        await().atMost(SOON).until(stream::hasEnded);

        assertThat(System.currentTimeMillis() / 1_000).isBetween(end, end + 5);
        await().atMost(SOON).until(() -> streams.number() == 0);
    }

    @Test
    void who_does_not_ask_for_a_stream_gets_a_page() {
        for (var accept : List.of("application/json", "*/*", "text/event-stream;q=0.5, application/json")) {
            given().auth()
                    .oauth2(Passports.op("51").token())
                    .header("Accept", accept)
                    .get(FEED)
                    .then()
                    .statusCode(200)
                    .contentType("application/json");
        }
        given().auth().oauth2(Passports.op("51").token()).get(FEED).then().contentType("application/json");
        given().auth()
                .oauth2(Passports.op("51").token())
                .header("Accept", "text/event-stream")
                .head(FEED)
                .then()
                .statusCode(200);
        await().untilAsserted(() -> assertThat(streams.number()).isZero());
    }

    private void refused(int status, String code, String unit, Map<String, String> headers) {
        var problem = given().auth()
                .oauth2(Passports.op(unit).token())
                .header("Accept", "text/event-stream")
                .headers(headers)
                .get(FEED)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .extract();
        assertThat(problem.<String>path("code")).isEqualTo(code);
        assertThat(problem.header("Retry-After") != null).isEqualTo(status != 400);
    }

    private List<String> things(int number) {
        return IntStream.range(0, number).mapToObj(i -> news.ofNewThing()).toList();
    }

    private EventStream open(String unit, Map<String, String> headers) {
        return keep(EventStream.open(feed, Passports.op(unit).token(), headers));
    }

    private EventStream keep(EventStream stream) {
        opened.add(stream);
        return stream;
    }

    private static List<String> ids(EventStream stream) {
        return stream.told().stream().map(event -> id(event.data())).toList();
    }

    private static String id(String data) {
        try {
            return new ObjectMapper().readTree(data).path("id").asText();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
