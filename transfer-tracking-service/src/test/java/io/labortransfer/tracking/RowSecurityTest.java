package io.labortransfer.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.testing.ProvinceWallContract;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.tracking.agreement.AgreementId;
import io.labortransfer.tracking.agreement.Pact;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The last wall alone: the database, asked without the service's own predicates. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class RowSecurityTest {

    @Inject
    AgroalDataSource app;

    @Inject
    @DataSource("engine")
    AgroalDataSource engine;

    @Test
    void every_table_forces_row_level_security() {
        assertThat(ProvinceWallContract.holdsExcept(Map.of(
                        "division", "a copy of a list that is public and the same for everyone",
                        "division_standing", "which revision of this list stands",
                        "division_part", "parts of this list that wait for the others")))
                .contains("person", "transfer_case", "seat", "spell", "agreement");
    }

    @Test
    void a_province_sees_the_cases_of_its_two_sides_and_no_other() throws SQLException {
        Offer offer = Offer.anOffer();
        Door.opened(offer);
        String count = "SELECT count(*) FROM transfer_case WHERE worker_id = '" + offer.worker() + "'";

        assertThat(ask(app, "", count)).containsExactly("0");
        assertThat(ask(app, "51", count)).containsExactly("1");
        assertThat(ask(app, "44", count)).containsExactly("1");
        assertThat(ask(app, "52", count)).containsExactly("0");
    }

    @Test
    void an_employer_sees_the_cases_of_its_own_hires_only() throws SQLException {
        Offer offer = Offer.anOffer();
        Door.opened(offer);
        String count = "SELECT count(*) FROM transfer_case WHERE worker_id = '" + offer.worker() + "'";

        assertThat(askAs(app, "44", offer.employer().toString(), count)).containsExactly("1");
        assertThat(askAs(app, "44", Offer.id().toString(), count)).containsExactly("0");
    }

    @Test
    void both_parties_see_an_agreement_and_the_drafting_one_alone_its_draft() throws SQLException {
        Pact.knownDivisions();
        String proposed = "SELECT count(*) FROM agreement WHERE id = '" + uuid(Pact.proposed(1)) + "'";
        String draft = "SELECT count(*) FROM agreement WHERE id = '" + uuid(Pact.drafted(1)) + "'";
        String lines = "SELECT count(*) FROM agreement_line WHERE agreement_id = '" + uuid(Pact.active(1)) + "'";

        assertThat(ask(app, "", proposed)).containsExactly("0");
        assertThat(ask(app, "51", proposed)).containsExactly("1");
        assertThat(ask(app, "44", proposed)).containsExactly("1");
        assertThat(ask(app, "00", proposed)).containsExactly("1");
        assertThat(ask(app, "52", proposed)).containsExactly("0");
        assertThat(ask(app, "51", draft)).containsExactly("1");
        assertThat(ask(app, "44", draft)).containsExactly("0");
        assertThat(ask(app, "00", draft)).containsExactly("0");
        assertThat(ask(app, "44", lines)).containsExactly("1");
        assertThat(ask(app, "52", lines)).containsExactly("0");
        assertThat(askAs(app, "44", Offer.id().toString(), lines)).containsExactly("0");
        assertThatThrownBy(() -> ask(engine, "", "SELECT on_the_table FROM agreement"))
                .hasMessageContaining("permission denied");
    }

    private static UUID uuid(String agreement) {
        return PublicId.parse(AgreementId.PREFIX, agreement).orElseThrow();
    }

    @Test
    void no_line_funds_more_seats_than_were_agreed() {
        Pact.knownDivisions();
        UUID agreement = uuid(Pact.active(3));

        assertThatThrownBy(() -> ask(
                        app,
                        "51",
                        "UPDATE agreement_line SET used_seats = 4 WHERE agreement_id = '" + agreement
                                + "' RETURNING used_seats"))
                .hasMessageContaining("agreement_line_never_oversold");
    }

    @Test
    void words_stay_with_the_origin() throws SQLException {
        Offer offer = Offer.anOffer();
        Door.ready(offer);
        String count = "SELECT count(*) > 0 FROM word WHERE worker_id = '" + offer.worker() + "'";

        assertThat(ask(app, "51", count)).containsExactly("t");
        assertThat(ask(app, "44", count)).containsExactly("f");
    }

    @Test
    void the_engine_learns_numbers_and_no_person() throws SQLException {
        assertThat(ask(engine, "", "SELECT count(*) >= 0 FROM people_in_work(current_date)"))
                .containsExactly("t");
        assertThatThrownBy(() -> ask(engine, "", "SELECT worker_id FROM spell"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> ask(app, "51", "SELECT * FROM people_in_work(current_date)"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void no_partition_can_be_read_around_the_policy() {
        assertThatThrownBy(() -> ask(app, "51", "SELECT count(*) FROM spell_52"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void an_employer_ends_nobodys_spell_without_a_case_of_its_own() throws SQLException {
        String nobody = "'{51}','{" + Offer.id() + "}','{" + Offer.id() + "}','{2026-11-23}','{NULL}'";

        assertThat(askAs(app, "44", Offer.id().toString(), "SELECT count(*) FROM supersede_full_time(" + nobody + ")"))
                .containsExactly("0");
    }

    private static List<String> ask(AgroalDataSource source, String province, String question) throws SQLException {
        return askAs(source, province, "", question);
    }

    private static List<String> askAs(AgroalDataSource source, String province, String employer, String question)
            throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute("SELECT set_config('app.province', '" + province
                        + "', true), set_config('app.employer', '" + employer + "', true)");
                List<String> answers = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery(question)) {
                    while (rows.next()) {
                        answers.add(rows.getString(1));
                    }
                }
                return answers;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
