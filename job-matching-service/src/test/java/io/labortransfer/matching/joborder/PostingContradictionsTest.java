package io.labortransfer.matching.joborder;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.kit.problem.FieldError;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostingContradictionsTest {

    private static final UUID FIRM = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);
    private static final LocalDate DAY = LocalDate.parse("2026-12-01");

    @Test
    void a_sound_posting_contradicts_nothing() {
        assertThat(said(new Draft())).isEmpty();
    }

    @Test
    void with_direct_employment_nobody_stands_between() {
        Draft draft = new Draft();
        draft.legal = OTHER;
        draft.user = THIRD;
        draft.reference = "PQ-1";

        assertThat(said(draft))
                .containsExactly(
                        "/legalEmployerId NOBODY_BETWEEN",
                        "/userEmployerId NOBODY_BETWEEN",
                        "/dispatchReference NOBODY_BETWEEN");
    }

    @Test
    void dispatched_work_names_two_firms_and_their_agreement() {
        Draft draft = new Draft();
        draft.form = EmploymentForm.DISPATCH;
        assertThat(said(draft))
                .containsExactly(
                        "/userEmployerId USER_EMPLOYER_MISSING", "/dispatchReference DISPATCH_REFERENCE_MISSING");

        draft.user = FIRM;
        draft.reference = "PQ-1";
        assertThat(said(draft)).containsExactly("/userEmployerId ONE_FIRM_TWICE");
        draft.legal = OTHER;
        assertThat(said(draft)).isEmpty();
        draft.user = THIRD;
        assertThat(said(draft)).containsExactly("/employerId EMPLOYER_NO_PARTY");
    }

    @Test
    void pay_is_consistent_and_nothing_is_taken_that_the_law_forbids() {
        Draft draft = new Draft();
        draft.range = new Wage.Range(300_000, 399_999);
        draft.deductions = List.of(
                new Wage.Deduction("DEPOSIT", 10_000),
                new Wage.Deduction("MEALS", 10_000),
                new Wage.Deduction("MEALS", 10_000),
                new Wage.Deduction("LODGING", 380_000));
        draft.lodging = new Terms.Lodging(false, 0, 0);

        assertThat(said(draft))
                .containsExactly(
                        "/wage/rangeFen/max RANGE_BELOW_BASE",
                        "/wage/deductions/0/code DEDUCTION_UNLAWFUL",
                        "/wage/deductions/2/code NAMED_TWICE",
                        "/wage/deductions/3/code DEDUCTION_WITHOUT_LODGING",
                        "/wage/deductions DEDUCTIONS_TOO_HIGH");
    }

    @Test
    void no_bed_is_provided_and_counted_at_once() {
        Draft draft = new Draft();
        draft.lodging = new Terms.Lodging(false, 0, 4);

        assertThat(said(draft)).containsExactly("/terms/lodging/provided LODGING_CONTRADICTS");
    }

    @Test
    void requirements_do_not_contradict_each_other_or_the_work() {
        Draft draft = new Draft();
        draft.requirements = List.of(
                asks(Requirement.Type.AGE_MIN, "30", "LICENSED_OCCUPATION"),
                asks(Requirement.Type.AGE_MAX, "17", "RETIREMENT_AGE"),
                asks(Requirement.Type.SEX, "1", "LABOR_LAW_59"),
                asks(Requirement.Type.SEX, "2", "LABOR_LAW_59"),
                asks(Requirement.Type.LANGUAGE, "zh", null),
                asks(Requirement.Type.LANGUAGE, "ii", null),
                asks(Requirement.Type.LANGUAGE, "zh", null));
        draft.nightShift = true;

        assertThat(said(draft))
                .containsExactly(
                        "/requirements/3/type NAMED_TWICE",
                        "/requirements/6/type NAMED_TWICE",
                        "/requirements/1/value AGES_REVERSED",
                        "/requirements/1/value CLOSED_TO_MINORS");
    }

    @Test
    void work_through_an_agency_is_closed_to_minors() {
        Draft draft = new Draft();
        draft.requirements = List.of(asks(Requirement.Type.AGE_MAX, "17", "RETIREMENT_AGE"));

        assertThat(said(draft)).isEmpty();
        draft.agency = true;
        assertThat(said(draft)).containsExactly("/requirements/0/value CLOSED_TO_MINORS");
    }

    @Test
    void age_and_sex_are_asked_for_only_by_a_law_that_is_about_them() {
        Draft draft = new Draft();
        draft.requirements = List.of(
                asks(Requirement.Type.SEX, "2", null),
                asks(Requirement.Type.AGE_MAX, "50", "LABOR_LAW_64"),
                asks(Requirement.Type.AGE_MIN, "18", "LABOR_LAW_64"),
                asks(Requirement.Type.CERTIFICATE, "6-05-01-01", "ANYTHING"));

        assertThat(said(draft))
                .containsExactly(
                        "/requirements/0/legalGround LEGAL_GROUND_MISSING",
                        "/requirements/1/legalGround LEGAL_GROUND_UNFIT");
        FieldError unfit =
                new PostingContradictions(draft.posting(), false).objections().getLast();
        assertThat(unfit.arguments().getFirst()).isEqualTo("LICENSED_OCCUPATION, RETIREMENT_AGE");
    }

    private static Requirement asks(Requirement.Type type, String value, @Nullable String ground) {
        return new Requirement(type, value, true, ground);
    }

    private static List<String> said(Draft draft) {
        return new PostingContradictions(draft.posting(), draft.agency)
                .objections().stream()
                        .map(error -> error.pointer() + " " + error.code())
                        .toList();
    }

    /** A sound posting, of which a test changes what it is about. */
    private static final class Draft {

        EmploymentForm form = EmploymentForm.DIRECT;
        UUID legal = FIRM;

        @Nullable
        UUID user;

        @Nullable
        String reference;

        boolean nightShift;
        boolean agency;
        Wage.@Nullable Range range;
        List<Wage.Deduction> deductions = List.of();
        Terms.@Nullable Lodging lodging = new Terms.Lodging(true, 0, 4);
        List<Requirement> requirements = List.of();

        Posting posting() {
            return new Posting(
                    FIRM,
                    form,
                    legal,
                    user,
                    reference,
                    "EMPLOYED",
                    "6-05-01-01",
                    null,
                    "440306",
                    null,
                    4,
                    nightShift,
                    DAY,
                    DAY.plusDays(90),
                    DAY.plusDays(10),
                    true,
                    new Wage(400_000, Wage.Basis.MONTHLY, false, 44, range, deductions, 10),
                    new Terms("LABOR_CONTRACT", List.of("WORK_INJURY"), lodging, Terms.ReturnFunding.EMPLOYER),
                    requirements,
                    null,
                    null,
                    null,
                    false,
                    false);
        }
    }
}
