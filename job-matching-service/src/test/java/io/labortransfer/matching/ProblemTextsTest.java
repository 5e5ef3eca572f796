package io.labortransfer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.kit.importing.ImportRefusal;
import io.labortransfer.kit.policy.PolicyRefusal;
import io.labortransfer.kit.policy.TwoPersons;
import io.labortransfer.kit.problem.ProblemCatalogue;
import io.labortransfer.kit.ruling.Refusal;
import io.labortransfer.matching.employer.EmployerRefusal;
import io.labortransfer.matching.engine.Reason;
import io.labortransfer.matching.funnel.FunnelRefusal;
import io.labortransfer.matching.joborder.JobOrderRefusal;
import io.labortransfer.matching.matching.MatchRefusal;
import io.labortransfer.matching.recruitment.RecruitmentRefusal;
import io.labortransfer.matching.report.RunReportRefusal;
import io.labortransfer.matching.word.WordRefusal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    private static final List<String> FIELD_CODES = List.of(
            "USCC_NOT_YOURS",
            "DIVISION_UNKNOWN",
            "DIVISION_FOREIGN",
            "DIVISION_OUT_OF_REACH",
            "TYPE_REGISTERS_ITSELF",
            "HEARING_TOO_SHORT",
            "OCCUPATION_UNKNOWN",
            "DATES_REVERSED",
            "RANGE_REVERSED",
            "REQUIREMENT_VALUE",
            "LEGAL_GROUND_MISSING",
            "EMPLOYER_ELSEWHERE",
            "EMPLOYER_ORDERS_ITSELF",
            "EMPLOYER_NO_PARTY",
            "ONE_FIRM_TWICE",
            "USER_EMPLOYER_MISSING",
            "DISPATCH_REFERENCE_MISSING",
            "NOBODY_BETWEEN",
            "RANGE_BELOW_BASE",
            "DEDUCTION_UNLAWFUL",
            "NAMED_TWICE",
            "DEDUCTION_WITHOUT_LODGING",
            "DEDUCTIONS_TOO_HIGH",
            "LODGING_CONTRADICTS",
            "LEGAL_GROUND_UNFIT",
            "AGES_REVERSED",
            "CLOSED_TO_MINORS",
            "HEADCOUNT_TAKEN",
            "PROVINCE_FOREIGN",
            "EVENT_OUT_OF_REACH",
            "UNIT_UNKNOWN",
            "UNIT_NOT_INVITED",
            "JOB_ORDER_NOT_AT_EVENT",
            "JOB_ORDER_NOT_PUBLIC",
            "MORE_THAN_ATTENDED",
            "PRIORITY_ORDER_WRONG",
            "OUT_OF_BOUNDS",
            "DAY_PAST",
            "REPORT_OF_THE_OTHER_SIDE",
            "NOT_A_YEAR",
            "SITE_OUT_OF_REACH",
            "SEARCH_INSIDE_UNIT",
            "LINE_NOT_YOURS",
            "LINE_NOT_IN_FORCE",
            "LINE_LEADS_ELSEWHERE",
            "NATIONAL_RUN_PROPOSES",
            "NATIONAL_RUN_OF_A_PART");

    /** An application is refused by any rule, except that nobody asks: no pause, no proposal and no earlier answer is in its way. */
    private static final Set<Reason> NOT_IN_THE_WAY = Set.of(
            Reason.PAUSED,
            Reason.OFFER_ALREADY_ACCEPTED,
            Reason.PROPOSAL_OPEN,
            Reason.NO_OPENING,
            Reason.CONSENT_MISSING,
            Reason.ALREADY_ANSWERED,
            Reason.FITS,
            Reason.OUTRANKED,
            Reason.LINE_FULL);

    private final ProblemCatalogue catalogue = new ProblemCatalogue();

    @Test
    void every_refusal_has_a_title_and_a_remedy_in_both_languages() {
        List<String> codes = Stream.concat(
                        Stream.of(
                                        EmployerRefusal.values(),
                                        JobOrderRefusal.values(),
                                        MatchRefusal.values(),
                                        RecruitmentRefusal.values(),
                                        FunnelRefusal.values(),
                                        RunReportRefusal.values(),
                                        PolicyRefusal.values(),
                                        TwoPersons.Objection.values(),
                                        WordRefusal.values(),
                                        ImportRefusal.values())
                                .flatMap(Stream::of)
                                .map(Refusal::name),
                        Stream.of("WORD_MISSING", "RULE_NOT_MET"))
                .toList();

        assertThat(ProblemCatalogue.LANGUAGES)
                .allSatisfy(language -> assertThat(codes).allSatisfy(code -> {
                    assertThat(catalogue.knows(code + ".title", language))
                            .as("%s.title in %s", code, language)
                            .isTrue();
                    assertThat(catalogue.knows(code + ".detail", language))
                            .as("%s.detail in %s", code, language)
                            .isTrue();
                }));
    }

    @Test
    void every_field_code_has_a_remedy_in_both_languages() {
        List<String> codes = Stream.concat(
                        FIELD_CODES.stream(),
                        Stream.of(Reason.values())
                                .filter(rule -> !NOT_IN_THE_WAY.contains(rule))
                                .map(rule -> "RULE_" + rule))
                .toList();

        assertThat(ProblemCatalogue.LANGUAGES)
                .allSatisfy(language -> assertThat(codes)
                        .allSatisfy(code -> assertThat(knows(code, language))
                                .as("%s in %s", code, language)
                                .isTrue()));
    }

    private boolean knows(String code, Locale language) {
        return catalogue.knows(code + ".detail", language);
    }
}
