package io.labortransfer.tracking.agreement;

import static io.labortransfer.tracking.Door.get;
import static io.labortransfer.tracking.Door.post;
import static io.labortransfer.tracking.agreement.Pact.active;
import static io.labortransfer.tracking.agreement.Pact.drafted;
import static io.labortransfer.tracking.agreement.Pact.proposed;
import static io.labortransfer.tracking.agreement.Pact.receiver;
import static io.labortransfer.tracking.agreement.Pact.sender;
import static io.labortransfer.tracking.agreement.Pact.sign;
import static io.labortransfer.tracking.agreement.Pact.stop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.testing.Passports;
import io.labortransfer.testing.RowLevelSecurity;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads an agreement, how much of it, and who acts on it. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class AgreementAccessTest {

    private static final List<Passports> STRANGERS =
            List.of(Passports.office("52"), Passports.office("33"), Passports.st("52", "44"), Passports.office("66"));

    @BeforeEach
    void the_divisions_are_known() {
        Pact.knownDivisions();
    }

    @Test
    void a_third_province_finds_nothing_even_where_the_database_would_show_it() {
        String id = active(1);
        try (var off = RowLevelSecurity.off()) {
            get(sender(), "/agreements/" + id).statusCode(200);
            for (Passports stranger : STRANGERS) {
                get(stranger, "/agreements/" + id).statusCode(404);
                get(stranger, "/agreements?limit=500").body("items.id", not(hasItem(id)));
            }
            stop(Passports.office("52"), id, "suspend").statusCode(404);
            sign(Passports.office("33"), id, 1).statusCode(404);
        }
    }

    @Test
    void a_draft_stays_with_its_drafter_even_where_the_database_would_show_it() {
        String id = drafted(1);
        try (var off = RowLevelSecurity.off()) {
            for (Passports other : List.of(receiver(), Passports.no(), Passports.st("51", "44"))) {
                get(other, "/agreements/" + id).statusCode(404);
                get(other, "/agreements?limit=500").body("items.id", not(hasItem(id)));
            }
        }
    }

    @Test
    void those_below_a_party_read_what_is_in_force_and_nothing_that_is_talked_about() {
        String id = proposed(4);
        List<Passports> below = List.of(
                Passports.op("51").prefix("513425"), Passports.dp("44").prefix("4419"), Passports.st("51", "44"));
        for (Passports reader : below) {
            get(reader, "/agreements/" + id).statusCode(404);
        }
        sign(sender(), id, 1).statusCode(200);
        sign(receiver(), id, 1).statusCode(200);

        for (Passports reader : below) {
            get(reader, "/agreements/" + id)
                    .statusCode(200)
                    .body("lines", hasSize(1))
                    .body("lines[0].fundedSeatCap", equalTo(4))
                    .body("signedVersions", empty())
                    .body("onTheTable", nullValue())
                    .body("allowedActions", empty());
            get(reader, "/agreements?limit=500").body("items.id", hasItem(id));
        }
        stop(Passports.op("51").prefix("513425"), id, "suspend").statusCode(403).body("code", equalTo("NOT_A_SIGNER"));
    }

    @Test
    void the_nation_reads_and_signs_nothing() {
        String id = proposed(1);

        get(Passports.no(), "/agreements/" + id).statusCode(200).body("onTheTable.revision", equalTo(1));
        get(Passports.no(), "/agreements?limit=500").body("items.id", hasItem(id));
        sign(Passports.no(), id, 1).statusCode(403).body("code", equalTo("ACTOR_NOT_ALLOWED"));
    }

    @Test
    void who_acts_does_so_as_what_the_party_is() {
        String id = proposed(1);

        sign(Passports.dp("51"), id, 1).statusCode(403).body("code", equalTo("NOT_A_SIGNER"));
        sign(Passports.op("44"), id, 1).statusCode(403).body("code", equalTo("NOT_A_SIGNER"));
        assertThat(get(sender(), "/agreements/" + id).extract().<List<?>>path("onTheTable.signatures"))
                .isEmpty();
    }

    @Test
    void other_actors_have_no_row() {
        String id = active(1);
        for (Passports actor : List.of(
                Passports.em("44", "91440000000000000X", new UUID(0, 1)),
                Passports.wk("51", new UUID(0, 7)),
                Passports.pt("51"))) {
            get(actor, "/agreements/" + id).statusCode(403);
            post(actor, "/agreements/" + id + "/resume").statusCode(403);
        }
        stop(Passports.st("51", "44"), id, "suspend").statusCode(403);
    }
}
