package io.labortransfer.tracking;

import static io.labortransfer.tracking.Door.get;
import static io.labortransfer.tracking.Door.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.PolicyWall;
import io.labortransfer.testing.RowLevelSecurity;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.tracking.agreement.Pact;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service's policy alone: with the policies of the database switched off, no caller meets a record that is not its own. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class PolicyWallTest {

    private static final List<Passports> STRANGERS = List.of(
            Passports.op("52"),
            Passports.office("33"),
            Passports.dp("33"),
            Passports.st("52", "44"),
            Passports.em("44", "91440000000000001X", new UUID(0, 1)),
            Passports.em("44", "91440000000000002X"),
            Passports.wk("51", new UUID(0, 7)),
            Passports.pt("52"),
            Passports.no());

    private static final List<Passports> ANOTHER_CITY =
            List.of(Passports.op("51").prefix("5102"));

    @Inject
    AgroalDataSource database;

    private Offer offer;
    private String id;

    @BeforeEach
    void a_case_is_open() {
        Pact.knownDivisions();
        offer = Offer.anOffer();
        id = Door.opened(offer);
    }

    @Test
    void no_stranger_reads_or_moves_any_record_by_any_operation() throws SQLException {
        try (var off = RowLevelSecurity.off()) {
            assertThat(visibleWithoutScope()).as("the wall is down").isPositive();
        }
        var records = Map.of(
                "transfers",
                id,
                "checklist",
                "orientation",
                "trips",
                Door.aTrip(2, 2),
                "legs",
                "1",
                "spells",
                aSpell(),
                "agreements",
                Pact.drafted(1));
        // Trips and spells are their whole unit's.
        var neighbours = Map.of("transfers", ANOTHER_CITY, "agreements", ANOTHER_CITY);
        new PolicyWall(records, List.of(Door.office()), STRANGERS, neighbours, Set.of("getProgress")).holds();
    }

    @Test
    void no_stranger_finds_a_case_in_a_list() {
        try (var off = RowLevelSecurity.off()) {
            for (var strangers : List.of(STRANGERS, ANOTHER_CITY)) {
                for (var stranger : strangers) {
                    assertThat(get(stranger, "/transfers?limit=500").extract().asString())
                            .doesNotContain(id);
                }
            }
        }
    }

    private String aSpell() {
        Map<String, Object> spell = Door.spell(offer.workerId(), Door.today().minusDays(10));
        return post(Door.office(), "/spells", spell).statusCode(201).extract().path("id");
    }

    private int visibleWithoutScope() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("SELECT count(*) FROM transfer_case WHERE worker_id = ?")) {
            select.setObject(1, offer.worker());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
