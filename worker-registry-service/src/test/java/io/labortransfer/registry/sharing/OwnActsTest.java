package io.labortransfer.registry.sharing;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.SharingStory.transfer;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What an office was shown of a worker among all that others were shown. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class OwnActsTest {
    /** Jilin: no other test has a case there. */
    private static final String THERE = "22";

    /** Many of others, with reasons that nobody can open: whoever reads them for an office fails. */
    private static final String OF_OTHERS = """
            INSERT INTO access_record (day, id, at, province, client, org, actors, division_prefix, operation, access_key, relations,
                subjects, field_groups, purpose, reason, request_id)
            SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date, gen_random_uuid(), now() - interval '1 hour', '51', 'office-51', 'office-51',
                   '{OP}', '', 'getWorker', 'worker.read', '{OWN}', ARRAY[?], '{F0}', 'CONTACT', '\\x00', 'many'
            FROM generate_series(1, 700)""";

    @Test
    void an_office_pages_through_its_own_and_nothing_of_others_is_opened_for_it() throws SQLException {
        var worker = register("51", aWorker());
        Topics.send(transfer(worker, THERE, "220102").at(UUID.randomUUID()).became("opened"));
        var office = Passports.dp(THERE);
        await().until(() -> as(office).get("/api/v1/workers/" + worker).statusCode() == 200);
        as(office).get("/api/v1/workers/" + worker).then().statusCode(200);
        amongMany(worker);

        var orgs = new ArrayList<String>();
        var moments = new ArrayList<String>();
        var cursor = "";
        do {
            var page = as(office)
                    .get("/api/v1/workers/" + worker + "/access-records?limit=1" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            orgs.addAll(page.getList("items.org", String.class));
            moments.addAll(page.getList("items.at", String.class));
            cursor = page.getString("nextCursor") == null ? "" : "&cursor=" + page.getString("nextCursor");
        } while (!cursor.isEmpty() && orgs.size() < 3);

        assertThat(orgs).hasSizeGreaterThanOrEqualTo(2).containsOnly("office-" + THERE);
        assertThat(moments).doesNotHaveDuplicates();
        as(Passports.dp("33"))
                .get("/api/v1/workers/" + worker + "/access-records")
                .then()
                .statusCode(404);
    }

    private static void amongMany(String worker) throws SQLException {
        var url = ConfigProvider.getConfig().getValue("suite.database.url", String.class) + "?user=postgres";
        try (var connection = DriverManager.getConnection(url);
                var insert = connection.prepareStatement(OF_OTHERS)) {
            insert.setString(1, worker);
            assertThat(insert.executeUpdate()).isEqualTo(700);
        }
    }
}
