package io.labortransfer.tracking;

import static io.labortransfer.tracking.Door.get;
import static io.labortransfer.tracking.Door.onTheWord;
import static io.labortransfer.tracking.Door.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.RowLevelSecurity;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
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
            Passports.op("51").prefix("5101"),
            Passports.dp("33"),
            Passports.em("44", "91440000000000001X", new UUID(0, 1)),
            Passports.em("44", "91440000000000002X"),
            Passports.wk("51", new UUID(0, 7)),
            Passports.pt("52"),
            Passports.no());

    @Inject
    AgroalDataSource database;

    private Offer offer;
    private String id;

    @BeforeEach
    void a_case_is_open() {
        offer = Offer.anOffer();
        id = Door.opened(offer);
    }

    @Test
    void no_stranger_reads_a_case_or_finds_it_in_a_list() throws SQLException {
        try (var off = RowLevelSecurity.off()) {
            assertThat(visibleWithoutScope()).as("the wall is down").isPositive();
            get(Door.office(), "/transfers/" + id).statusCode(200);
            for (var stranger : STRANGERS) {
                assertThat(get(stranger, "/transfers/" + id).extract().statusCode())
                        .isIn(403, 404);
                assertThat(get(stranger, "/transfers?limit=500").extract().asString())
                        .doesNotContain(id);
            }
        }
    }

    @Test
    void no_stranger_moves_a_case() {
        try (var off = RowLevelSecurity.off()) {
            for (var stranger : STRANGERS) {
                assertThat(post(stranger, "/transfers/" + id + "/withdraw", onTheWord(offer.worker()))
                                .extract()
                                .statusCode())
                        .isIn(403, 404);
                assertThat(post(stranger, "/transfers/" + id + "/contract", Door.contract())
                                .extract()
                                .statusCode())
                        .isIn(403, 404);
            }
        }
        assertThat(Door.state(Door.office(), id)).isEqualTo("OPENED");
    }

    @Test
    void no_stranger_reads_a_trip_or_its_riders() {
        var trip = Door.aTrip(2, 2);
        try (var off = RowLevelSecurity.off()) {
            get(Door.office(), "/trips/" + trip).statusCode(200);
            for (var stranger : List.of(Passports.op("52"), Passports.dp("33"))) {
                assertThat(get(stranger, "/trips/" + trip).extract().statusCode())
                        .isIn(403, 404);
                assertThat(get(stranger, "/trips/" + trip + "/manifest")
                                .extract()
                                .statusCode())
                        .isIn(403, 404);
            }
        }
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
