package io.labortransfer.matching.employer;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.kit.ruling.Refused;
import io.labortransfer.kit.ruling.Ruling;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EmployerTest {

    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-30");
    private static final Duration HEARING = Duration.ofDays(15);
    private static final String SOUND = "91350100M000100Y43";
    private static final String ODD = "91350100M000100Y44";

    @Test
    void a_suspended_employer_stands_still_and_goes_on_when_it_is_reinstated() {
        Employer firm = verified();

        assertThat(firm.suspend("WAGE_ARREARS", null, NOW, "office").isGranted())
                .isTrue();
        assertThat(firm.ordersHeld()).isTrue();
        assertThat(firm.mayPost()).isFalse();
        assertThat(firm.reasonCode()).isEqualTo("WAGE_ARREARS");

        assertThat(firm.reinstate(null, NOW, "office").isGranted()).isTrue();
        assertThat(firm.ordersHeld()).isFalse();
        assertThat(firm.mayPost()).isTrue();
        assertThat(firm.reasonCode()).isNull();
    }

    @Test
    void nobody_is_blocked_before_being_heard_or_letting_the_time_pass() {
        Employer firm = noticed();

        assertThat(refusal(firm.block(null, NOW.plus(Duration.ofDays(14)), "office")))
                .isEqualTo(EmployerRefusal.HEARING_OPEN);
        assertThat(firm.allowedActions(NOW))
                .contains("hearing-statement", "suspend")
                .doesNotContain("block");
        assertThat(firm.ordersHeld()).isFalse();

        assertThat(firm.block(null, NOW.plus(Duration.ofDays(15)), "office").isGranted())
                .isTrue();
        assertThat(firm.ordersHeld()).isTrue();
    }

    @Test
    void who_was_heard_may_be_blocked_at_once_and_nobody_is_heard_after_the_time() {
        Employer heard = noticed();
        assertThat(heard.stateHearing(NOW.plusSeconds(60), "firm").isGranted()).isTrue();
        assertThat(heard.block(null, NOW.plusSeconds(120), "office").isGranted())
                .isTrue();
        assertThat(refusal(heard.stateHearing(NOW.plusSeconds(180), "firm"))).isEqualTo(EmployerRefusal.EMPLOYER_STATE);

        assertThat(refusal(noticed().stateHearing(NOW.plus(HEARING), "firm"))).isEqualTo(EmployerRefusal.HEARING_OVER);
    }

    @Test
    void urgent_danger_stops_an_employer_while_it_is_heard() {
        Employer firm = noticed();

        assertThat(firm.suspend("DANGER", null, NOW, "office").isGranted()).isTrue();

        assertThat(firm.state()).isEqualTo(EmployerState.BLOCK_NOTICED);
        assertThat(firm.ordersHeld()).isTrue();
        assertThat(refusal(firm.suspend("DANGER", null, NOW, "office"))).isEqualTo(EmployerRefusal.EMPLOYER_STATE);
        assertThat(firm.unblock(null, NOW, "office").isGranted()).isTrue();
        assertThat(firm.ordersHeld()).isFalse();
    }

    @Test
    void a_suspension_goes_on_while_a_block_is_noticed() {
        Employer firm = verified();
        firm.suspend("WAGE_ARREARS", null, NOW, "office").orThrow();

        firm.noticeBlock("REPEATED_WAGE_ARREARS", NOW.plus(HEARING), NOW, "office")
                .orThrow();

        assertThat(firm.ordersHeld()).isTrue();
        assertThat(refusal(firm.reinstate(null, NOW, "office"))).isEqualTo(EmployerRefusal.EMPLOYER_STATE);
    }

    @Test
    void a_block_is_appealed_against_once() {
        Employer firm = noticed();
        assertThat(refusal(firm.appeal(NOW, "firm"))).isEqualTo(EmployerRefusal.EMPLOYER_STATE);
        firm.block(null, NOW.plus(HEARING), "office").orThrow();

        firm.appeal(NOW, "firm").orThrow();
        assertThat(firm.appealWaits()).isTrue();
        assertThat(refusal(firm.appeal(NOW, "firm"))).isEqualTo(EmployerRefusal.EMPLOYER_STATE);
        firm.upholdBlock(null, NOW, "nation").orThrow();

        assertThat(firm.state()).isEqualTo(EmployerState.BLOCKED);
        assertThat(firm.appealWaits()).isFalse();
        assertThat(refusal(firm.appeal(NOW, "firm"))).isEqualTo(EmployerRefusal.APPEAL_DECIDED);
        assertThat(refusal(firm.upholdBlock(null, NOW, "nation"))).isEqualTo(EmployerRefusal.EMPLOYER_STATE);
    }

    @Test
    void a_code_whose_check_digit_does_not_fit_is_looked_at_by_hand() {
        Employer odd = firm(ODD, EmployerType.ENTERPRISE, null);

        assertThat(odd.warnings()).containsExactly("USCC_CHECK_DIGIT");
        assertThat(refusal(odd.verify(new Verification("seen", false), TODAY, NOW, "office")))
                .isEqualTo(EmployerRefusal.CHECK_BY_HAND_MISSING);
        assertThat(refusal(odd.verify(new Verification(" ", true), TODAY, NOW, "office")))
                .isEqualTo(EmployerRefusal.CHECK_BY_HAND_MISSING);
        assertThat(odd.verify(new Verification("licence 17 seen", true), TODAY, NOW, "office")
                        .isGranted())
                .isTrue();
    }

    @Test
    void an_agency_needs_a_licence_that_holds() {
        assertThat(refusal(firm(SOUND, EmployerType.AGENCY, null).verify(plain(), TODAY, NOW, "office")))
                .isEqualTo(EmployerRefusal.LICENSE_MISSING);
        assertThat(refusal(firm(SOUND, EmployerType.AGENCY, new License("L-1", TODAY))
                        .verify(plain(), TODAY, NOW, "office")))
                .isEqualTo(EmployerRefusal.LICENSE_OVER);
        Employer agency = firm(SOUND, EmployerType.AGENCY, new License("L-1", TODAY.plusDays(1)));
        agency.verify(plain(), TODAY, NOW, "office").orThrow();

        assertThat(agency.expireLicense(TODAY, NOW, "clock")).isFalse();
        assertThat(agency.expireLicense(TODAY.plusDays(1), NOW, "clock")).isTrue();
        assertThat(agency.expireLicense(TODAY.plusDays(1), NOW, "clock")).isFalse();
        assertThat(agency.ordersHeld()).isTrue();
        assertThat(agency.warnings()).containsExactly("LICENSE_EXPIRED");
    }

    @Test
    void a_new_licence_counts_when_the_office_has_looked_at_it() {
        Employer agency = firm(SOUND, EmployerType.AGENCY, new License("L-1", TODAY.plusDays(1)));
        agency.verify(plain(), TODAY, NOW, "office").orThrow();
        agency.expireLicense(TODAY.plusDays(1), NOW, "clock");

        agency.amend(told(SOUND, EmployerType.AGENCY, new License("L-2", TODAY.plusYears(3)), true), NOW, "agency")
                .orThrow();
        assertThat(agency.ordersHeld()).isTrue();
        assertThat(agency.warnings()).contains("CHANGED_SINCE_VERIFIED");
        assertThat(agency.allowedActions(NOW)).contains("verify");

        agency.verify(plain(), TODAY.plusDays(1), NOW, "office").orThrow();
        assertThat(agency.ordersHeld()).isFalse();
        assertThat(agency.warnings()).isEmpty();
        assertThat(refusal(agency.verify(plain(), TODAY, NOW, "office"))).isEqualTo(EmployerRefusal.EMPLOYER_STATE);
    }

    @Test
    void a_verified_agency_does_not_take_its_declaration_back() {
        Employer agency = firm(SOUND, EmployerType.AGENCY, new License("L-1", TODAY.plusDays(9)));
        agency.verify(plain(), TODAY, NOW, "office").orThrow();

        assertThat(refusal(agency.amend(
                        told(SOUND, EmployerType.AGENCY, new License("L-1", TODAY.plusDays(9)), false), NOW, "agency")))
                .isEqualTo(EmployerRefusal.FEES_DECLARATION_MISSING);
        assertThat(agency.noWorkerFees()).isTrue();
    }

    @Test
    void what_was_never_verified_is_neither_suspended_nor_blocked() {
        Employer firm = firm(SOUND, EmployerType.ENTERPRISE, null);

        assertThat(refusal(firm.suspend("X", null, NOW, "office"))).isEqualTo(EmployerRefusal.EMPLOYER_STATE);
        assertThat(refusal(firm.noticeBlock("X", NOW, NOW, "office"))).isEqualTo(EmployerRefusal.EMPLOYER_STATE);
        assertThat(refusal(firm.block(null, NOW, "office"))).isEqualTo(EmployerRefusal.EMPLOYER_STATE);
        assertThat(refusal(firm.unblock(null, NOW, "office"))).isEqualTo(EmployerRefusal.EMPLOYER_STATE);
        assertThat(firm.allowedActions(NOW)).containsExactly("verify");
    }

    private static Employer verified() {
        Employer firm = firm(SOUND, EmployerType.ENTERPRISE, null);
        firm.verify(plain(), TODAY, NOW, "office").orThrow();
        return firm;
    }

    private static Employer noticed() {
        Employer firm = verified();
        firm.noticeBlock("REPEATED_WAGE_ARREARS", NOW.plus(HEARING), NOW, "office")
                .orThrow();
        return firm;
    }

    private static Employer firm(String uscc, EmployerType type, @Nullable License license) {
        return Employer.submitted(new EmployerKey("44", new UUID(0, 1)), told(uscc, type, license, true), NOW, "firm");
    }

    private static NewEmployer told(String uscc, EmployerType type, @Nullable License license, boolean noFees) {
        return new NewEmployer(new Uscc(uscc), "Factory", type, "440306", noFees, license, null);
    }

    private static Verification plain() {
        return new Verification(null, false);
    }

    private static Object refusal(Ruling<Employer> ruling) {
        return ruling instanceof Refused<Employer> refused ? refused.refusal() : "granted";
    }
}
