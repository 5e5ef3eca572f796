package io.labortransfer.kit.accesslog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ChainClockTest {

    /** Less than the ten seconds after which the clock looks whether anybody has written or not. */
    private static final Duration SOON = Duration.ofSeconds(6);

    @Inject
    AccessChain chain;

    @Test
    void an_answer_is_in_the_chain_soon_after_it_left() {
        read("82", "per_1");
        await().atMost(SOON).until(() -> links("82") == 1);
        read("82", "per_2");
        await().atMost(SOON).until(() -> links("82") == 2);
    }

    @Test
    void whoever_is_behind_takes_larger_steps_until_all_is_linked_once() throws SQLException {
        LogTables.run("""
                INSERT INTO access_record (id, province, client, org, actors, division_prefix, operation, access_key, relations, subjects,
                    field_groups, request_id)
                SELECT gen_random_uuid(), '83', 'office-83', 'org', '{OP}', '', 'getPerson', 'sample', '{OWN}', ARRAY['per_' || n], '{F0}',
                    'request-' || n
                FROM generate_series(1, 1000) AS n""");

        await().until(() -> {
            chain.follow();
            return links("83") == 1_000;
        });

        assertThat(LogTables.rows("SELECT place FROM access_link WHERE province = '83' ORDER BY place").stream()
                        .map(row -> Integer.parseInt(row.get("place"))))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 1_000).boxed().toList());
    }

    private static void read(String province, String person) {
        given().auth()
                .oauth2(Passports.op(province).token())
                .get("/api/v1/people/" + person)
                .then()
                .statusCode(200);
    }

    private static int links(String province) throws SQLException {
        return LogTables.rows("SELECT place FROM access_link WHERE province = '" + province + "'")
                .size();
    }
}
