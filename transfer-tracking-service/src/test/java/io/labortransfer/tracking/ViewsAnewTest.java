package io.labortransfer.tracking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

/** Every view of this service is what its topic says, whatever happened to its rows. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ViewsAnewTest {

    private static final String PEOPLE = "SELECT origin_province || worker_id || registration_division || birth_month"
            + " || version FROM person ORDER BY worker_id";
    private static final String TERMS =
            "SELECT destination_province || job_order_id || employer_id || terms_hash || state"
                    + " || version FROM order_terms WHERE destination_province = '44' ORDER BY job_order_id";
    private static final String DIVISIONS = "SELECT code || reporting_unit FROM division ORDER BY code";

    @Inject
    AgroalDataSource records;

    @Inject
    Scopes scopes;

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    @Test
    void the_people_are_built_anew() {
        var one = Offer.anOffer();
        var other = Offer.anOffer();
        Topics.send(one.candidate(1990), other.candidate(1991));
        awaitRows(
                "51",
                "SELECT version FROM person WHERE worker_id IN ('" + one.worker() + "', '" + other.worker() + "')",
                2);
        var right = rows("51", PEOPLE);
        change("51", "UPDATE person SET version = 99, birth_month = '1900-01-01' WHERE worker_id = ?", one.worker());
        change("51", "DELETE FROM person WHERE worker_id = ?", other.worker());
        change("51", "INSERT INTO person (origin_province, worker_id, version) VALUES ('51', ?, 1)", UUID.randomUUID());

        rebuild("people");

        assertThat(rows("51", PEOPLE)).isEqualTo(right);
    }

    @Test
    void the_terms_of_job_orders_are_built_anew() {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        Topics.send(terms(one), terms(other));
        awaitRows("44", "SELECT state FROM order_terms WHERE job_order_id IN ('" + one + "', '" + other + "')", 2);
        var right = rows("44", TERMS);
        change("44", "UPDATE order_terms SET version = 99, terms_hash = 'wrong' WHERE job_order_id = ?", one);
        change("44", "DELETE FROM order_terms WHERE job_order_id = ?", other);

        rebuild("order-terms");

        assertThat(rows("44", TERMS)).isEqualTo(right);
    }

    @Test
    void the_divisions_are_built_anew() {
        Door.divisions();
        awaitRows("44", "SELECT code FROM division WHERE code IN ('513425', '441900')", 2);
        change("44", "DELETE FROM division WHERE code = ?", "441900");
        change("44", "UPDATE division SET reporting_unit = '99' WHERE code = ?", "513425");
        change("44", "INSERT INTO division (code, reporting_unit) VALUES (?, '44')", "449999");

        rebuild("reference");

        assertThat(rows("44", DIVISIONS)).containsExactly("44190044", "51010051", "51342551", "65900166");
    }

    private RequestSpecification desk() {
        return given().port(management).baseUri("http://127.0.0.1").basePath("/internal/views");
    }

    private void rebuild(String view) {
        desk().post(view + "/rebuild").then().statusCode(202);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> desk().get(view).path("rebuild.phase").equals("DONE"));
        desk().get(view).then().body("rebuild.refused", Matchers.equalTo(0));
    }

    private static Event terms(UUID order) {
        var key = PublicId.format("job", order);
        return Event.on("lt.joborder-state.v1")
                .type("lt.joborder.changed.v1")
                .key(key)
                .subject(key)
                .sequence(3)
                .to("44")
                .carrying(Map.of(
                        "jobOrderId",
                        key,
                        "employerId",
                        PublicId.format("emp", order),
                        "siteDivision",
                        "441900",
                        "fullTime",
                        true,
                        "termsHash",
                        "as approved",
                        "state",
                        "PUBLISHED",
                        "version",
                        3));
    }

    private void awaitRows(String province, String question, int number) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(rows(province, question)).hasSize(number));
    }

    private List<String> rows(String province, String question) {
        return scopes.call(
                ProvinceScope.ofProvince(province),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (var connection = records.getConnection();
                            var ask = connection.prepareStatement(question);
                            var row = ask.executeQuery()) {
                        var found = new ArrayList<String>();
                        while (row.next()) {
                            found.add(row.getString(1));
                        }
                        return found;
                    }
                }));
    }

    private void change(String province, String statement, Object value) {
        scopes.run(
                ProvinceScope.ofProvince(province),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (var connection = records.getConnection();
                            var change = connection.prepareStatement(statement)) {
                        change.setObject(1, value);
                        return change.executeUpdate();
                    }
                }));
    }
}
