package io.labortransfer.registry;

import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.testing.ProvinceWallContract;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database's wall alone: whatever a query forgets to say, no row of a foreign province is seen. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ProvinceWallTest {
    private static final List<String> TABLES = List.of(
            "worker",
            "intent",
            "consent",
            "evidence",
            "name_token",
            "candidate_counter",
            "import_job",
            "import_chunk",
            "import_piece",
            "import_result",
            "import_outcome",
            "import_mention",
            "import_named",
            "subject_request",
            "subject_copy_piece",
            "subject_statement",
            "report_piece",
            "access_day",
            "parked_claim",
            "worker_merge",
            "probable_scan",
            "used_passport",
            "worker_spell",
            "household",
            "household_member",
            "household_history",
            "risk_referral",
            "risk_referral_history",
            "referral_alert",
            "worker_history",
            "intent_history",
            "consent_history",
            "enrollment_history",
            "student_record_history",
            "contact_update",
            "capture",
            "enrollment",
            "student_record",
            "assistance_record",
            "capacity_recheck",
            "share",
            "agreement_link");

    /** Tables of the kit call the unit by its name. */
    private static final List<String> OF_THE_KIT = List.of("report_piece", "access_day");

    @Inject
    AgroalDataSource database;

    @Inject
    Scopes scopes;

    @BeforeEach
    void someoneIsRegistered() {
        openIntent("51", register("51", aWorker()));
    }

    @Test
    void without_a_province_there_are_no_rows() {
        for (var table : TABLES) {
            assertThat(QuarkusTransaction.requiringNew().call(() -> count(table)))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void a_province_sees_its_own_rows_only() {
        assertThat(seenFrom("51", "", "worker WHERE origin_province = '51'")).isPositive();
        for (var table : TABLES) {
            assertThat(seenFrom(
                            "52",
                            "",
                            table + (OF_THE_KIT.contains(table) ? " WHERE province" : " WHERE origin_province")
                                    + " <> '52'"))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void a_county_sees_its_own_workers_only() {
        assertThat(seenFrom("51", "513431", "worker")).isPositive();
        assertThat(seenFrom("51", "5101", "worker")).isZero();
    }

    @Test
    void nobody_reads_the_identity_index_or_who_holds_a_person() {
        assertThatThrownBy(() -> seenFrom("51", "", "identity_index")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> seenFrom("51", "", "worker_51")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> seenFrom("51", "", "(SELECT holder_province FROM duplicate_case) AS c"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void every_table_forces_row_level_security() {
        assertThat(ProvinceWallContract.holdsExcept(Map.of("erasure_pass", "an operator's work on all provinces")))
                .contains(
                        "name_token",
                        "subject_request",
                        "used_passport",
                        "reference_revision",
                        "training_course",
                        "sharing_duty")
                .containsAll(TABLES);
    }

    private int seenFrom(String province, String prefix, String from) {
        var scope = new ProvinceScope(province, prefix, null, false, List.of());
        return scopes.call(scope, () -> QuarkusTransaction.requiringNew().call(() -> count(from)));
    }

    private int count(String from) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM " + from)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
