package io.labortransfer.registry.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.problem.Fault;
import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.reference.SampleLibrary;
import io.labortransfer.registry.worker.WorkerSubmission.SubmittedCategory;
import io.labortransfer.registry.worker.WorkerSubmission.SubmittedSkill;
import io.labortransfer.testing.MovableClock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistrationRulesTest {
    private static final LocalDate BIRTH = LocalDate.of(2000, 2, 29);
    private static final ProvinceScope SICHUAN = ProvinceScope.ofProvince("51");

    private final RegistrationRules strict = rules(false);
    private final RegistrationRules rules = rules(true);

    private static RegistrationRules rules(boolean synthetic) {
        return new RegistrationRules(
                SampleLibrary.small(), () -> synthetic, MovableClock.at("2026-01-05T10:00:00+08:00"));
    }

    @Test
    void a_sound_record_becomes_a_registration_in_normal_form() {
        var sound = (Examination.Sound) rules.examine(record(), SICHUAN, null);
        var registration = sound.registration();
        assertThat(registration.person().idNumber().birthDate()).isEqualTo(BIRTH);
        assertThat(registration.facts().firstState(LocalDate.of(2026, 1, 5))).isEqualTo(WorkerState.ACTIVE);
        assertThat(registration.source()).isEqualTo(new SourceRecord("county-hr", "r-1"));
    }

    @Test
    void made_up_numbers_are_refused_unless_they_are_allowed() {
        assertThat(codes(strict, record())).containsExactly("SYNTHETIC_ID_REFUSED");
    }

    @Test
    void a_file_may_name_the_system_for_records_that_name_none() {
        var withoutSystem = record(null, "1", "513431", "NORMAL", BIRTH.toString());
        assertThat(codes(rules, withoutSystem)).containsExactly("REQUIRED");
        assertThat(rules.examine(withoutSystem, SICHUAN, "county-hr")).isInstanceOf(Examination.Sound.class);
    }

    @Test
    void all_faults_of_a_record_are_found_at_once() {
        var broken = new WorkerSubmission(
                null,
                "995101200002290011",
                " ",
                "3",
                "2000-02-30",
                "139",
                null,
                "519999",
                "1",
                null,
                null,
                "FAR",
                null,
                "11",
                null,
                null,
                "NEIGHBOUR",
                "county hr",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(codes(rules, broken))
                .contains("REQUIRED", "ID_CHECKSUM", "VALUE_UNKNOWN", "DATE_MALFORMED", "FORMAT_WRONG")
                .contains("DIVISION_UNKNOWN");
    }

    @Test
    void a_birth_date_that_is_not_the_numbers_is_told() {
        assertThat(codes(rules, record("county-hr", "1", "513431", "NORMAL", "2000-02-28")))
                .containsExactly("ID_BIRTHDATE_MISMATCH");
    }

    @Test
    void a_birth_date_in_the_future_is_told_as_that_alone() {
        assertThat(codes(rules, record("county-hr", "1", "513431", "NORMAL", "2026-01-06")))
                .containsExactly("BIRTH_DATE_FUTURE");
    }

    @Test
    void a_division_must_be_known_current_and_own() {
        assertThat(codes(rules, record("county-hr", "1", "519999", "NORMAL", BIRTH.toString())))
                .containsExactly("DIVISION_UNKNOWN");
        assertThat(codes(rules, record("county-hr", "1", "513425", "NORMAL", BIRTH.toString())))
                .containsExactly("DIVISION_ENDED");
        assertThat(codes(rules, record("county-hr", "1", "520521", "NORMAL", BIRTH.toString())))
                .containsExactly("DIVISION_FOREIGN");
        assertThat(codes(rules, record("county-hr", "1", "510000", "NORMAL", BIRTH.toString())))
                .containsExactly("DIVISION_UNKNOWN");
    }

    @Test
    void a_division_that_is_still_to_come_is_refused_with_the_one_until_then() {
        var guizhou = ProvinceScope.ofProvince("52");
        var early = rules.examine(record("county-hr", "1", "520584", "NORMAL", BIRTH.toString()), guizhou, null);
        assertThat(early)
                .isInstanceOfSatisfying(
                        Examination.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .containsExactly(
                                        new Fault("registrationDivision", "DIVISION_NOT_YET", "2027-01-01", "520583")));
    }

    @Test
    void lost_capacity_is_no_reason_to_refuse() {
        assertThat(rules.examine(record("county-hr", "1", "513431", "LOST", BIRTH.toString()), SICHUAN, null))
                .isInstanceOf(Examination.Sound.class);
    }

    @Test
    void a_fault_names_its_field_as_a_pointer() {
        assertThat(new Fault("skills.0.level", "REQUIRED").asFieldError().pointer())
                .isEqualTo("/skills/0/level");
    }

    private static List<String> codes(RegistrationRules rules, WorkerSubmission record) {
        return rules.examine(record, SICHUAN, null) instanceof Examination.Faulty(List<Fault> faults)
                ? faults.stream().map(Fault::code).toList()
                : List.of();
    }

    private static WorkerSubmission record() {
        return record("county-hr", "1", "513431", "NORMAL", BIRTH.toString());
    }

    private static WorkerSubmission record(
            String system, String sex, String division, String capacity, String birthDate) {
        return new WorkerSubmission(
                "RESIDENT_ID",
                WorkerJson.idNumber("51", BIRTH, 1),
                "阿木",
                sex,
                birthDate,
                "+8613900000001",
                null,
                division,
                "513431101",
                List.of(new SubmittedCategory("LOP", "2020-01-01", null, "county")),
                capacity,
                "ANYWHERE",
                List.of(),
                "70",
                List.of(new SubmittedSkill("6-05-01-03", 4, null, "COUNTY")),
                List.of("ii"),
                "COUNTY",
                system,
                "r-1",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
