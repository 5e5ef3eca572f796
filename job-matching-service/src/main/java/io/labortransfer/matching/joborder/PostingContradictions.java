package io.labortransfer.matching.joborder;

import io.labortransfer.kit.problem.FieldError;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a posting says two things that cannot both be so, or that the law forbids. */
final class PostingContradictions {

    private static final int OF_AGE = 18;

    /** What no employer may take from a worker, whatever it is called. */
    private static final Set<String> UNLAWFUL_DEDUCTIONS = Set.of(
            "DEPOSIT",
            "GUARANTEE",
            "RECRUITMENT_FEE",
            "PLACEMENT_FEE",
            "AGENCY_FEE",
            "REGISTRATION_FEE",
            "DOCUMENT_FEE",
            "TRAINING_FEE",
            "UNIFORM_DEPOSIT");

    /** Of these an order names one value; of the others each once. */
    private static final Set<Requirement.Type> ONE_VALUE = EnumSet.of(
            Requirement.Type.OCCUPATION_LEVEL,
            Requirement.Type.EDUCATION_MIN,
            Requirement.Type.AGE_MIN,
            Requirement.Type.AGE_MAX,
            Requirement.Type.SEX);

    private final Posting posting;
    private final boolean agency;
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * The contradictions of one posting.
     *
     * @param agency whether one of its firms is an agency
     */
    PostingContradictions(Posting posting, boolean agency) {
        this.posting = posting;
        this.agency = agency;
    }

    List<FieldError> objections() {
        firms();
        if (!posting.publishFrom().isBefore(posting.validTo())) {
            say("/validTo", "DATES_REVERSED");
        }
        wage(posting.wage());
        lodging();
        requirements();
        return errors;
    }

    private void firms() {
        if (posting.employmentForm() == EmploymentForm.DIRECT) {
            direct();
            return;
        }
        if (posting.legalEmployerId().equals(posting.userEmployerId())) {
            say("/userEmployerId", "ONE_FIRM_TWICE");
        }
        if (!posting.employerId().equals(posting.legalEmployerId())
                && !posting.employerId().equals(posting.userEmployerId())) {
            say("/employerId", "EMPLOYER_NO_PARTY");
        }
        if (posting.employmentForm() == EmploymentForm.DISPATCH) {
            if (posting.userEmployerId() == null) {
                say("/userEmployerId", "USER_EMPLOYER_MISSING");
            }
            if (posting.dispatchReference() == null) {
                say("/dispatchReference", "DISPATCH_REFERENCE_MISSING");
            }
        }
    }

    private void direct() {
        if (!posting.legalEmployerId().equals(posting.employerId())) {
            say("/legalEmployerId", "NOBODY_BETWEEN");
        }
        if (posting.userEmployerId() != null) {
            say("/userEmployerId", "NOBODY_BETWEEN");
        }
        if (posting.dispatchReference() != null) {
            say("/dispatchReference", "NOBODY_BETWEEN");
        }
    }

    private void wage(Wage wage) {
        Wage.Range range = wage.rangeFen();
        if (range != null && range.min() > range.max()) {
            say("/wage/rangeFen", "RANGE_REVERSED");
        } else if (range != null && range.max() < wage.monthlyFen()) {
            say("/wage/rangeFen/max", "RANGE_BELOW_BASE");
        }
        Set<String> codes = new HashSet<>();
        long taken = 0;
        for (int i = 0; i < wage.deductions().size(); i++) {
            Wage.Deduction deduction = wage.deductions().get(i);
            String pointer = "/wage/deductions/" + i + "/code";
            taken += deduction.fen();
            if (UNLAWFUL_DEDUCTIONS.contains(deduction.code())) {
                say(pointer, "DEDUCTION_UNLAWFUL");
            } else if (!codes.add(deduction.code())) {
                say(pointer, "NAMED_TWICE");
            } else if (deduction.code().equals("LODGING") && !posting.terms().providesLodging()) {
                say(pointer, "DEDUCTION_WITHOUT_LODGING");
            }
        }
        if (taken >= wage.monthlyFen()) {
            say("/wage/deductions", "DEDUCTIONS_TOO_HIGH");
        }
    }

    private void lodging() {
        Terms.Lodging lodging = posting.terms().lodging();
        if (lodging != null && !lodging.provided() && (lodging.beds() > 0 || lodging.costFen() > 0)) {
            say("/terms/lodging/provided", "LODGING_CONTRADICTS");
        }
    }

    private void requirements() {
        Set<String> named = new HashSet<>();
        for (int i = 0; i < posting.requirements().size(); i++) {
            Requirement requirement = posting.requirements().get(i);
            String pointer = "/requirements/" + i;
            if (!requirement.hasForm()) {
                say(pointer + "/value", "REQUIREMENT_VALUE");
            }
            ground(pointer + "/legalGround", requirement);
            String key = ONE_VALUE.contains(requirement.type())
                    ? requirement.type().name()
                    : requirement.type() + " " + requirement.value();
            if (!named.add(key)) {
                say(pointer + "/type", "NAMED_TWICE");
            }
        }
        ages();
    }

    private void ground(String pointer, Requirement requirement) {
        String code = requirement.legalGround();
        if (requirement.lacksGround()) {
            say(pointer, "LEGAL_GROUND_MISSING");
        } else if (requirement.needsGround()
                && code != null
                && LegalGround.of(code)
                        .filter(ground -> ground.allows(requirement.type()))
                        .isEmpty()) {
            say(pointer, "LEGAL_GROUND_UNFIT", String.join(", ", LegalGround.codesFor(requirement.type())));
        }
    }

    private void ages() {
        Integer least = age(Requirement.Type.AGE_MIN);
        Integer most = age(Requirement.Type.AGE_MAX);
        if (least != null && most != null && least > most) {
            say("/requirements/" + place(Requirement.Type.AGE_MAX) + "/value", "AGES_REVERSED");
        }
        boolean closedToMinors = posting.nightShift() || agency || posting.employmentForm() == EmploymentForm.DISPATCH;
        if (most != null && most < OF_AGE && closedToMinors) {
            say("/requirements/" + place(Requirement.Type.AGE_MAX) + "/value", "CLOSED_TO_MINORS");
        }
    }

    private @Nullable Integer age(Requirement.Type type) {
        int place = place(type);
        if (place < 0 || !posting.requirements().get(place).hasForm()) {
            return null;
        }
        return Integer.valueOf(posting.requirements().get(place).value());
    }

    private int place(Requirement.Type type) {
        for (int i = 0; i < posting.requirements().size(); i++) {
            if (posting.requirements().get(i).type() == type) {
                return i;
            }
        }
        return -1;
    }

    private void say(String pointer, String code, Object... arguments) {
        errors.add(new FieldError(pointer, code, arguments));
    }
}
