package io.labortransfer.kit.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.sample.Notes;
import io.labortransfer.testing.IdempotencyContract;
import io.labortransfer.testing.KeyedPosts;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class IdempotencyTest {

    private static final String SHELF = "/api/v1/shelves/a/notes";

    @Inject
    Notes notes;

    @Inject
    Scopes scopes;

    @Inject
    KeptAnswers kept;

    @ConfigProperty(name = "suite.database.url")
    String url;

    @ConfigProperty(name = "suite.database.password")
    String password;

    private final String text = "note " + UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();

    @AfterEach
    void open_the_shelf() {
        ShelfResource.open = true;
        ShelfResource.entered = new CountDownLatch(1);
        ShelfResource.released = new CountDownLatch(0);
    }

    @Test
    void every_post_that_changes_something_asks_for_its_key() {
        IdempotencyContract.holdsExcept("lookAtShelf");
    }

    @Test
    void a_missing_key_is_400_and_the_remedy_names_the_header() {
        given().noFiltersOfType(KeyedPosts.class)
                .auth()
                .oauth2(Passports.op("51").token())
                .post("/api/v1/shelves/a/touch")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"))
                .body("detail", containsString("Idempotency-Key"));
    }

    @Test
    void the_caller_is_known_before_the_key_is_asked_for() {
        given().noFiltersOfType(KeyedPosts.class)
                .post("/api/v1/shelves/a/touch")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "schlüssel"})
    void a_key_that_is_not_visible_ascii_is_400(String malformed) {
        post(Passports.op("51"), malformed, SHELF, body(text, 1))
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MALFORMED"));
        assertThat(effects("51")).isZero();
    }

    @Test
    void a_key_has_at_most_255_characters_and_stands_once() {
        post(Passports.op("51"), "k".repeat(256), SHELF, body(text, 1))
                .then()
                .body("code", equalTo("IDEMPOTENCY_KEY_MALFORMED"));
        given().auth()
                .oauth2(Passports.op("51").token())
                .header("Idempotency-Key", "one", "two")
                .post("/api/v1/shelves/a/touch")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MALFORMED"));
        post(Passports.op("51"), key + "k".repeat(255 - key.length()), SHELF, body(text, 1))
                .then()
                .statusCode(201);
    }

    @Test
    void the_same_request_again_is_given_the_same_answer() {
        Response first = post(Passports.op("51"), key, SHELF, body(text, 1));
        Response again = post(Passports.op("51"), key, SHELF, body(text, 1));

        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        again.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isNotNull().isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo("\"v1\"").isEqualTo(first.header("ETag"));
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(again.header("X-Request-Id")).isNotEqualTo(first.header("X-Request-Id"));
        assertThat(effects("51")).isOne();
    }

    @Test
    void an_answer_without_a_response_object_is_replayed_as_well() {
        Response first = post(Passports.op("51"), key, "/api/v1/shelves/a/clear", "");
        Response again = post(Passports.op("51"), key, "/api/v1/shelves/a/clear", "");

        assertThat(first.statusCode()).isEqualTo(202);
        again.then().statusCode(202).header("Idempotency-Replayed", equalTo("true"));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        post(Passports.op("51"), key, "/api/v1/shelves/a/touch", "").then().statusCode(204);
        post(Passports.op("51"), key, "/api/v1/shelves/a/touch", "")
                .then()
                .statusCode(204)
                .header("Idempotency-Replayed", equalTo("true"));
    }

    @Test
    void the_key_of_another_body_path_or_query_is_422() {
        post(Passports.op("51"), key, SHELF, body(text, 1)).then().statusCode(201);

        for (Response other : List.of(
                post(Passports.op("51"), key, SHELF, body(text, 2)),
                post(Passports.op("51"), key, "/api/v1/shelves/b/notes", body(text, 1)),
                post(Passports.op("51"), key, SHELF + "?dry=true", body(text, 1)))) {
            other.then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        }
        assertThat(effects("51")).isOne();
    }

    @Test
    void clients_provinces_and_operations_do_not_share_keys() {
        post(Passports.op("51"), key, SHELF, body(text, 1)).then().statusCode(201);
        post(Passports.op("52"), key, SHELF, body(text, 1))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
        post(Passports.op("51").with("sub", "another-client"), key, SHELF, body(text, 1))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
        post(Passports.op("51"), key, "/api/v1/shelves/a/touch", "").then().statusCode(204);

        assertThat(effects("51")).isEqualTo(2);
        assertThat(effects("52")).isOne();
    }

    @Test
    void what_was_refused_changed_nothing_and_is_judged_anew() throws SQLException {
        ShelfResource.open = false;
        post(Passports.op("51"), key, SHELF, body(text, 1))
                .then()
                .statusCode(409)
                .body("code", equalTo("NOTE_SEALED"));
        assertThat(effects("51")).isZero();

        ShelfResource.open = true;
        post(Passports.op("51"), key, SHELF, body(text, 1))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
        assertThat(effects("51")).isOne();
    }

    @Test
    void wrong_fields_are_corrected_under_the_same_key() {
        post(Passports.op("51"), key, SHELF, body("", 1))
                .then()
                .statusCode(422)
                .body("code", equalTo("VALIDATION_FAILED"));
        post(Passports.op("51"), key, SHELF, body(text, 1)).then().statusCode(201);
    }

    @Test
    void a_failure_leaves_neither_effect_nor_answer() throws SQLException {
        long before = count("SELECT count(*) FROM kept_answer");
        post(Passports.op("51"), key, "/api/v1/shelves/" + key + "/break", "")
                .then()
                .statusCode(500);

        assertThat(count("SELECT count(*) FROM kept_answer")).isEqualTo(before);
        assertThat(bodies("51")).doesNotContain("broken " + key);
    }

    @Test
    void while_the_first_is_running_the_second_is_told_to_wait() throws Exception {
        ShelfResource.released = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Response> first = threads.submit(() -> post(Passports.op("51"), key, SHELF, body(text, 1)));
            ShelfResource.entered.await();

            post(Passports.op("51"), key, SHELF, body(text, 1))
                    .then()
                    .statusCode(409)
                    .header("Retry-After", equalTo("1"))
                    .body("code", equalTo("IDEMPOTENCY_IN_PROGRESS"));

            ShelfResource.released.countDown();
            assertThat(first.get().statusCode()).isEqualTo(201);
        }
        post(Passports.op("51"), key, SHELF, body(text, 1))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"));
        assertThat(effects("51")).isOne();
    }

    @Test
    void sixty_four_at_once_have_one_effect_and_one_answer() throws Exception {
        List<Future<Response>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(64)) {
            for (int i = 0; i < 64; i++) {
                answers.add(threads.submit(() -> post(Passports.op("51"), key, SHELF, body(text, 1))));
            }
        }
        List<String> made = new ArrayList<>();
        for (Future<Response> answer : answers) {
            assertThat(answer.get().statusCode()).isIn(201, 409);
            if (answer.get().statusCode() == 201) {
                made.add(answer.get().asString());
            }
        }
        assertThat(made).isNotEmpty();
        assertThat(List.copyOf(made).stream().distinct()).hasSize(1);
        assertThat(effects("51")).isOne();
    }

    @Test
    void of_an_answer_over_64_kib_status_and_location_are_kept() {
        Response first = post(Passports.op("51"), key, SHELF, body(text, 3000));
        assertThat(first.asString().length()).isGreaterThan(64 * 1024);

        Response again = post(Passports.op("51"), key, SHELF, body(text, 3000));

        again.then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body(emptyString());
        assertThat(again.header("Location")).isNotNull().isEqualTo(first.header("Location"));
        assertThat(effects("51")).isOne();
    }

    @Test
    void of_an_answer_about_a_person_who_was_erased_status_and_location_stay() throws SQLException {
        String person = "wkr_" + key;
        Response first = post(Passports.op("51"), key, SHELF, body(text, 1));
        post(Passports.op("51"), "other-" + key, SHELF, body("other " + text, 1))
                .then()
                .statusCode(201);
        try (Connection owner = owner()) {
            owner.createStatement()
                    .execute("UPDATE kept_answer SET subjects = ARRAY['wkr_neighbour', '" + person
                            + "'] WHERE headers->>'Location' LIKE '%" + path(first) + "'");
        }

        scopes.run(
                ProvinceScope.ofProvince("51"),
                () -> QuarkusTransaction.requiringNew().run(() -> kept.forget(List.of(person))));

        Response again = post(Passports.op("51"), key, SHELF, body(text, 1));
        again.then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .header("Content-Type", nullValue())
                .body(emptyString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(effects("51")).isOne();
        assertThat(count("SELECT count(*) FROM kept_answer WHERE '" + person + "' = ANY (subjects)"))
                .isZero();
        post(Passports.op("51"), "other-" + key, SHELF, body("other " + text, 1))
                .then()
                .body("text", equalTo("other " + text));
    }

    @Test
    void neither_the_key_nor_the_answer_can_be_read_in_the_table() throws SQLException {
        post(Passports.op("51"), key, SHELF, body(text, 1)).then().statusCode(201);

        assertThat(count("SELECT count(*) FROM kept_answer WHERE body IS NOT NULL"))
                .isPositive();
        for (String secret : List.of(text, key)) {
            String pattern = "'%" + hex(secret) + "%'";
            assertThat(count("SELECT count(*) FROM kept_answer WHERE encode(body, 'hex') LIKE " + pattern
                            + " OR encode(key, 'hex') LIKE " + pattern + " OR encode(request, 'hex') LIKE " + pattern
                            + " OR headers::text LIKE '%" + secret + "%'"))
                    .isZero();
        }
    }

    @Test
    void a_stream_is_taken_once_and_its_retry_is_shown_where_it_went() {
        Response first = upload(key, "stream " + text);
        Response again = upload(key, "another stream, which the key does not cover");

        first.then().statusCode(202).header("Idempotency-Replayed", nullValue());
        again.then().statusCode(202).header("Idempotency-Replayed", equalTo("true"));
        assertThat(again.header("Location")).isNotNull().isEqualTo(first.header("Location"));
        assertThat(bodies("51").stream().filter(("upload " + key)::equals)).hasSize(1);
        assertThat(bodies("51"))
                .contains("stream " + text)
                .doesNotContain("another stream, which the key does not cover");
    }

    @Test
    void answers_are_dropped_by_the_day_after_a_week() throws SQLException {
        try (Connection owner = owner()) {
            owner.createStatement().execute("SELECT ensure_event_partition('kept_answer', date '2026-01-03')");
            owner.createStatement().execute("SELECT keep_answer_partitions()");
        }
        assertThat(count("SELECT count(*) FROM pg_class WHERE relname = 'kept_answer_p20260103'"))
                .isZero();
        assertThat(count("SELECT count(*) FROM pg_class WHERE relname = 'kept_answer_p' || to_char(day, 'YYYYMMDD')"
                        .replace(
                                "pg_class",
                                "pg_class, generate_series((now() AT TIME ZONE 'Asia/Shanghai')::date,"
                                        + " (now() AT TIME ZONE 'Asia/Shanghai')::date + 3, interval '1 day') AS day")))
                .isEqualTo(4);
    }

    @Test
    void an_answer_older_than_a_week_no_longer_counts() throws SQLException {
        post(Passports.op("51"), key, SHELF, body(text, 1)).then().statusCode(201);
        try (Connection owner = owner()) {
            owner.createStatement()
                    .execute("UPDATE kept_answer SET day = day - 7, created_at = created_at - interval '169 hours'");
        }
        post(Passports.op("51"), key, SHELF, body(text, 1))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
        assertThat(effects("51")).isEqualTo(2);
    }

    private static String path(Response made) {
        return java.net.URI.create(made.header("Location")).getPath();
    }

    private static String body(String text, int copies) {
        return "{\"body\":\"" + text + "\",\"copies\":" + copies + "}";
    }

    private static Response post(Passports as, String key, String path, String body) {
        return given().auth()
                .oauth2(as.token())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    private static Response upload(String key, String stream) {
        return given().auth()
                .oauth2(Passports.op("51").token())
                .header("Idempotency-Key", key)
                .contentType("text/plain")
                .body(stream)
                .post("/api/v1/shelves/" + key + "/uploads");
    }

    private long effects(String province) {
        return bodies(province).stream().filter(text::equals).count();
    }

    private List<String> bodies(String province) {
        return scopes.<List<?>>call(ProvinceScope.ofProvince(province), notes::bodies).stream()
                .map(String::valueOf)
                .toList();
    }

    private long count(String query) throws SQLException {
        try (Connection owner = owner();
                var row = owner.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(url, "kit_owner", password);
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
