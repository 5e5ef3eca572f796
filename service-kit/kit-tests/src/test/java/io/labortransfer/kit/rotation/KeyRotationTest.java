package io.labortransfer.kit.rotation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.labortransfer.kit.crypto.FieldCipher;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class KeyRotationTest {

    private static final String SHELF = "/api/v1/shelves/rotation/notes";

    @Inject
    Jars jars;

    @Inject
    FieldCipher cipher;

    @Inject
    DeclaredColumns declared;

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    @ConfigProperty(name = "suite.database.url")
    String url;

    @ConfigProperty(name = "suite.database.password")
    String password;

    @BeforeEach
    void nothing_fails() {
        jars.asked.clear();
        jars.failsAt = Integer.MAX_VALUE;
    }

    @Test
    void rows_are_written_anew_and_are_readable_all_the_while() throws SQLException {
        var many = jars.fillMany("13", 1_100);
        var before = jars.all("13");

        rotate("field:13").then().statusCode(202).header("Location", KeysDesk.PATH + "/field:13");
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    assertThat(jars.open("13", many.getFirst(), jars.all("13").get(many.getFirst())))
                            .isEqualTo("secret 0");
                    return state("field:13").equals("MOVED");
                });

        shown("field:13").body("rotation.percent", equalTo(100)).body("rotation.stalled", equalTo(false));
        assertThat(jars.all("13")).hasSize(1_100).allSatisfy((id, secret) -> {
            assertThat(cipher.isCurrent("13", secret)).isTrue();
            assertThat(cipher.isCurrent("13", before.get(id))).isFalse();
        });

        execute("DELETE FROM kept_answer"); // as the days do
        retire("field:13").then().statusCode(202);
        awaitState("field:13", "RETIRED");

        assertThat(jars.open("13", many.getLast(), jars.all("13").get(many.getLast())))
                .isEqualTo("secret 1099");
        assertThatThrownBy(() -> jars.open("13", many.getLast(), before.get(many.getLast())))
                .hasMessageContaining("cannot be decrypted")
                .hasMessageNotContaining("secret 1099");
    }

    @Test
    void a_walk_that_was_cut_short_goes_on_behind_its_last_step() {
        jars.fillMany("14", 1_100);
        jars.failsAt = 2;

        rotate("field:14").then().statusCode(202);
        awaitState("field:14", "MOVED");

        assertThat(jars.asked.getFirst()).isEmpty();
        assertThat(jars.asked.get(1)).isNotEmpty().isEqualTo(jars.asked.get(2));
        assertThat(jars.all("14"))
                .allSatisfy((id, secret) ->
                        assertThat(cipher.isCurrent("14", secret)).isTrue());
    }

    @Test
    void ordered_twice_it_is_one_and_the_next_waits_until_the_former_key_is_gone() throws SQLException {
        jars.fillMany("15", 1);

        rotate("field:15").then().statusCode(202).body("rotation.number", equalTo(1));
        rotate("field:15").then().statusCode(202).body("rotation.number", equalTo(1));
        retire("field:15").then().statusCode(409).body("code", equalTo("KEY_IN_USE"));
        awaitState("field:15", "MOVED");
        rotate("field:15").then().statusCode(409).body("code", equalTo("FORMER_KEY_NOT_RETIRED"));
        execute("DELETE FROM kept_answer");
        retire("field:15").then().statusCode(202);
        retire("field:15");
        awaitState("field:15", "RETIRED");

        retire("field:15").then().statusCode(409).body("code", equalTo("NO_FORMER_KEY"));
        rotate("field:15").then().statusCode(202).body("rotation.number", equalTo(2));
        awaitState("field:15", "MOVED");
    }

    @Test
    void keys_that_cannot_be_rotated_are_refused() throws SQLException {
        rotate("field:99").then().statusCode(404);
        retire("field:99").then().statusCode(404);
        execute("INSERT INTO field_key (name, wrapped) VALUES ('sign:kit', '\\x00') ON CONFLICT DO NOTHING");
        rotate("sign:kit").then().statusCode(409).body("code", equalTo("KEY_NOT_ROTATABLE"));
        retire("sign:kit").then().statusCode(409).body("code", equalTo("NO_FORMER_KEY"));
        desk().get(KeysDesk.PATH)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items.keyset", hasItem("sign:kit"))
                .body(not(containsString("wrapped")));
    }

    @Test
    void an_answer_kept_under_the_former_keys_is_given_again_until_it_expires() throws SQLException {
        var key = UUID.randomUUID().toString();
        var first = put(key).then().statusCode(201).extract();
        for (var keyset : new String[] {"index:idempotency-key", "index:idempotency-request"}) {
            rotate(keyset).then().statusCode(202);
            awaitState(keyset, "MOVED");
        }

        put(key).then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first.<String>path("id")));
        put(key, "something else").then().statusCode(422);
        retire("index:idempotency-key")
                .then()
                .statusCode(409)
                .body("code", equalTo("KEY_IN_USE"))
                .body("detail", containsString("kept_answer"));

        execute("DELETE FROM kept_answer"); // as the days do
        for (var keyset : new String[] {"index:idempotency-key", "index:idempotency-request"}) {
            retire(keyset).then().statusCode(202);
            awaitState(keyset, "RETIRED");
        }
        put(key).then().statusCode(201).body("id", not(equalTo(first.<String>path("id"))));
        put(key).then().header("Idempotency-Replayed", "true");
    }

    @Test
    void a_column_that_nobody_declared_keeps_the_service_from_starting() throws SQLException {
        declared.check();
        execute("CREATE TABLE forgotten (id uuid PRIMARY KEY, secret bytea)");
        try {
            assertThatThrownBy(declared::check).hasMessageContaining("forgotten.secret");
        } finally {
            execute("DROP TABLE forgotten");
        }
    }

    private Response put(String key) {
        return put(key, "a note");
    }

    private Response put(String key, String text) {
        return given().auth()
                .oauth2(Passports.op("51").token())
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"body\": \"%s\", \"copies\": 1}".formatted(text))
                .post(SHELF);
    }

    private Response rotate(String keyset) {
        return desk().post(KeysDesk.PATH + "/" + keyset + "/rotate");
    }

    private Response retire(String keyset) {
        return desk().post(KeysDesk.PATH + "/" + keyset + "/retire");
    }

    private ValidatableResponse shown(String keyset) {
        return desk().get(KeysDesk.PATH + "/" + keyset).then().statusCode(200);
    }

    private String state(String keyset) {
        return shown(keyset).extract().path("rotation.state");
    }

    private void awaitState(String keyset, String state) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(state(keyset)).isEqualTo(state));
    }

    private io.restassured.specification.RequestSpecification desk() {
        return given().port(management);
    }

    private void execute(String command) throws SQLException {
        try (Connection owner = DriverManager.getConnection(url, "kit_owner", password);
                var statement = owner.createStatement()) {
            statement.execute(command);
        }
    }
}
