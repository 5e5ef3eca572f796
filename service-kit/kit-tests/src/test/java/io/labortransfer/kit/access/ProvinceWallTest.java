package io.labortransfer.kit.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.labortransfer.kit.sample.Notes;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ProvinceWallTest {

    @Inject
    Notes notes;

    @Inject
    Scopes scopes;

    @Test
    void no_token_and_a_foreign_token_are_401() {
        given().get("/api/v1/notes").then().statusCode(401).body("code", equalTo("PASSPORT_MISSING"));
        given().auth()
                .oauth2("eyJhbGciOiJub25lIn0.e30.")
                .get("/api/v1/notes")
                .then()
                .statusCode(401)
                .body("code", equalTo("PASSPORT_INVALID"));
    }

    @Test
    void an_actor_without_a_row_is_403() {
        given().auth()
                .oauth2(Passports.em("44", "91440300MA5ABCDEG0", null).token())
                .get("/api/v1/notes")
                .then()
                .statusCode(403)
                .body("code", equalTo("ACTOR_NOT_ALLOWED"));
    }

    @Test
    void a_province_never_sees_the_rows_of_another() {
        given().auth()
                .oauth2(Passports.op("51").token())
                .contentType("application/json")
                .body("{\"body\":\"of 51\",\"weight\":1}")
                .post("/api/v1/notes")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Passports.op("52").token())
                .get("/api/v1/notes")
                .then()
                .body("$", not(hasItem("of 51")));
        given().auth()
                .oauth2(Passports.op("51").token())
                .get("/api/v1/notes")
                .then()
                .body("$", hasItem("of 51"));
    }

    @Test
    void a_row_of_another_province_cannot_be_written() {
        assertThatThrownBy(() -> scopes.call(ProvinceScope.ofProvince("51"), () -> notes.addTo("52", "smuggled")))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void without_a_scope_there_are_no_rows() {
        scopes.run(ProvinceScope.ofProvince("51"), () -> notes.add("exists"));
        assertThat(notes.bodies()).isEmpty();
    }

    @Test
    void a_scope_is_never_opened_inside_a_transaction() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> scopes.run(ProvinceScope.ofProvince("52"), () -> {})))
                .hasStackTraceContaining("before its transaction");
    }

    /** The trap: a begin that fails must not leave its transaction on the thread for later requests to join. */
    @Test
    void fifty_failing_begins_leave_nothing_behind_for_fifty_good_ones() throws Exception {
        ProvinceScope unwritable = ProvinceScope.ofProvince("5\u0000");
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> bad = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                bad.add(threads.submit(() -> scopes.call(unwritable, () -> notes.add("never"))));
            }
            for (Future<?> begin : bad) {
                assertThatThrownBy(begin::get).hasStackTraceContaining("province scope could not be set");
            }
            List<Future<?>> good = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                String body = "kept " + i;
                good.add(threads.submit(() -> scopes.call(ProvinceScope.ofProvince("53"), () -> notes.add(body))));
            }
            for (Future<?> begin : good) {
                begin.get();
            }
        }
        assertThat(scopes.<List<?>>call(ProvinceScope.ofProvince("53"), notes::bodies))
                .hasSize(50);
    }
}
