package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.labortransfer.local.sample.Firm;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What all sides see when a firm is stopped, and when it goes on. */
class EmployerStopIT {

    private static final String UNIT = "44";

    private final Suite suite = Suite.played();
    private final Client office = suite.as("office-" + UNIT);
    private final Client origin = suite.as("office-51");
    private final Databases databases = new Databases(suite.stack());

    /** The last one, whom no other test asks about. */
    private final Firm firm = suite.stack().sample().firms().stream()
            .filter(each -> each.destination().equals(UNIT))
            .reduce((one, next) -> next)
            .orElseThrow();

    private final Client employer = suite.as(firm.clientId());

    @Test
    void its_orders_stand_still_for_everybody_until_it_is_reinstated() throws SQLException {
        String id = employer.get("/api/v1/employers?uscc=" + firm.uscc())
                .body()
                .at("/items/0/id")
                .asText();
        List<String> orders = new ArrayList<>();
        employer.get("/api/v1/job-orders?state=PUBLISHED&limit=500")
                .body()
                .path("items")
                .forEach(order -> orders.add(order.path("id").asText()));
        assertThat(orders).isNotEmpty();
        Set<String> published = read("matching", """
                SELECT o.id FROM job_order o JOIN employer e ON e.id = o.employer_id
                WHERE o.state = 'PUBLISHED' AND e.uscc = '%s'""".formatted(firm.uscc()));

        decided(id, "suspend", "{\"reasonCode\": \"WAGE_ARREARS\"}");

        assertThat(origin.get("/api/v1/employers/" + id).body().path("state").asText())
                .isEqualTo("SUSPENDED");
        for (String order : orders) {
            assertThat(stateOf(employer, order))
                    .isEqualTo(stateOf(origin, order))
                    .isEqualTo("PAUSED");
        }
        areKnownToTracking(published, "PAUSED");
        assertThat(employer.call("POST", "/api/v1/job-orders/" + orders.getFirst() + "/resume", "", "")
                        .status())
                .isEqualTo(409);

        decided(id, "reinstate", "{}");

        for (String order : orders) {
            assertThat(stateOf(origin, order)).isEqualTo("PUBLISHED");
        }
        areKnownToTracking(published, "PUBLISHED");
    }

    private void decided(String employerId, String step, String body) {
        Client.Answer answer =
                office.call("POST", "/api/v1/employers/" + employerId + "/" + step, "application/json", body);
        assertThat(answer.status()).as(() -> answer.body().toString()).isEqualTo(200);
    }

    private static String stateOf(Client reader, String order) {
        return reader.get("/api/v1/job-orders/" + order).body().path("state").asText();
    }

    private void areKnownToTracking(Set<String> orders, String state) {
        String those = "SELECT job_order_id FROM order_terms WHERE state = '" + state + "'";
        await().atMost(Duration.ofSeconds(60))
                .until(() -> read("tracking", those).containsAll(orders));
    }

    private Set<String> read(String database, String query) throws SQLException {
        Set<String> found = new TreeSet<>();
        databases.each(database, query, row -> found.add(row.getString(1)));
        return found;
    }
}
