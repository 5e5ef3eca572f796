package io.labortransfer.tracking.agreement;

import static io.labortransfer.tracking.Door.get;
import static io.labortransfer.tracking.Door.post;
import static io.labortransfer.tracking.agreement.Pact.active;
import static io.labortransfer.tracking.agreement.Pact.draft;
import static io.labortransfer.tracking.agreement.Pact.line;
import static io.labortransfer.tracking.agreement.Pact.receiver;
import static io.labortransfer.tracking.agreement.Pact.sender;
import static io.labortransfer.tracking.agreement.Pact.sign;
import static io.labortransfer.tracking.agreement.Pact.stop;
import static io.labortransfer.tracking.agreement.Pact.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.testing.FeedReader;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.tracking.Door;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calendar brings agreements into force and ends them; whoever may read one follows it. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class AgreementTermTest {

    @Inject
    AgreementClock clock;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void the_divisions_are_known() {
        Pact.knownDivisions();
    }

    @Test
    void a_signed_agreement_is_in_force_from_its_first_day_on() throws SQLException {
        LocalDate tomorrow = Door.today().plusDays(1);
        Map<String, Object> later = terms(line(tomorrow.getYear(), 1));
        later.put("validFrom", tomorrow.toString());
        String id = post(sender(), "/agreements", draft(later)).extract().path("id");
        post(sender(), "/agreements/" + id + "/propose").statusCode(200);
        sign(sender(), id, 1).statusCode(200);
        sign(receiver(), id, 1).statusCode(200).body("state", equalTo("SIGNED"));

        clock.tick();
        get(sender(), "/agreements/" + id).body("state", equalTo("SIGNED"));

        set(id, "valid_from = current_date - 1");
        clock.tick();
        get(sender(), "/agreements/" + id).body("state", equalTo("ACTIVE"));
    }

    @Test
    void an_agreement_ends_after_its_last_day_whether_suspended_or_not() throws SQLException {
        String active = active(1);
        String suspended = active(1);
        stop(sender(), suspended, "suspend").statusCode(200);
        for (String id : new String[] {active, suspended}) {
            set(id, "valid_to = current_date - 2");
        }

        clock.tick();

        get(receiver(), "/agreements/" + active).body("state", equalTo("EXPIRED"));
        get(receiver(), "/agreements/" + suspended).body("state", equalTo("EXPIRED"));
        post(sender(), "/agreements/" + suspended + "/resume").statusCode(409);
    }

    @Test
    void terms_whose_last_day_has_passed_are_not_signed() throws SQLException {
        String id = Pact.proposed(1);
        set(
                id,
                "on_the_table = replace(on_the_table, '" + (Door.today().getYear() + 2) + "-01-01', '" + Door.today()
                        + "')");

        sign(sender(), id, 1).statusCode(409).body("code", equalTo("TERMS_OVER"));
    }

    @Test
    void both_parties_and_the_nation_follow_an_agreement_and_nobody_else() {
        String feed = "/api/v1/agreements/changes";
        var origin = new FeedReader(sender(), feed);
        var destination = new FeedReader(receiver(), feed);
        var nation = new FeedReader(Passports.no(), feed);
        var foreign = new FeedReader(Passports.office("52"), feed);

        String id = active(1);

        // proposed, signed, activated: a first signature alone is no news
        assertThat(origin.versionsOf(id, 3)).isSorted();
        assertThat(destination.versionsOf(id, 3)).isSorted();
        assertThat(nation.versionsOf(id, 3)).isSorted();
        foreign.read().hasNotSeen(id);
    }

    private void set(String id, String what) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT set_config('app.province', '51', true)");
            assertThat(statement.executeUpdate("UPDATE agreement SET " + what + " WHERE id = '"
                            + PublicId.parse(AgreementId.PREFIX, id).orElseThrow() + "'"))
                    .isEqualTo(1);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }
}
