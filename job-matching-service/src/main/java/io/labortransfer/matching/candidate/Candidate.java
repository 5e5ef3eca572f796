package io.labortransfer.matching.candidate;

import io.labortransfer.kit.ids.PublicId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The complete anonymous state of a worker, as {@code lt.candidate.v1} carries it. What is not named here is not kept:
 * a name, a phone or an ID number could not get in by mistake.
 *
 * @param workerId wire id
 * @param originProvince unit of registration
 * @param state state of the record
 * @param version counter of this state, raised by every change of any part
 * @param workerVersion version of the worker's own record
 * @param registrationDivision where they are registered
 * @param residenceDivision where they live
 * @param townDivision the township where they live
 * @param categories dated categories
 * @param laborCapacity capacity
 * @param mobility how far they can go
 * @param birthMonth month of birth
 * @param sex code of GB/T 2261.1
 * @param education code of GB/T 4658
 * @param skills skills
 * @param languages languages
 * @param lop labor force out of poverty, on the day of the event
 * @param monitored of a monitored household, on the day of the event
 * @param newGrowth newly of working age
 * @param basicGuarantee on basic guarantee, on the day of the event
 * @param zeroEmployment nobody of the household has work
 * @param student still at school
 * @param intent the wish that is not closed
 * @param consents consents in force
 */
public record Candidate(
        String workerId,
        String originProvince,
        String state,
        long version,
        long workerVersion,
        String registrationDivision,
        @Nullable String residenceDivision,
        @Nullable String townDivision,
        @Nullable List<Category> categories,
        String laborCapacity,
        String mobility,
        String birthMonth,
        String sex,
        String education,
        @Nullable List<Skill> skills,
        @Nullable List<String> languages,
        boolean lop,
        boolean monitored,
        boolean newGrowth,
        boolean basicGuarantee,
        boolean zeroEmployment,
        boolean student,
        @Nullable Intent intent,
        @Nullable List<Consent> consents) {

    /** Puts empty lists where none came, and refuses a state without a worker. */
    public Candidate {
        if (PublicId.parse("wkr", workerId).isEmpty()) {
            throw new IllegalArgumentException("a candidate needs the id of a worker");
        }
        YearMonth.parse(birthMonth);
        categories = copy(categories);
        skills = copy(skills);
        languages = copy(languages);
        consents = copy(consents);
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /**
     * A dated category.
     *
     * @param code which
     * @param validFrom first day
     * @param validTo first day on which it no longer holds
     */
    public record Category(
            String code,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        boolean holdsOn(LocalDate day) {
            return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || day.isBefore(validTo));
        }
    }

    /**
     * A skill.
     *
     * @param occupationCode occupation
     * @param level national level, 1 the highest
     * @param certified whether a certificate stands behind it
     */
    public record Skill(String occupationCode, int level, boolean certified) {}

    /**
     * A consent in force.
     *
     * @param consentId its id
     * @param purpose for what
     * @param scope for whom
     * @param basis CONSENT, or STATUTORY_DUTY when a law obliges the offices; absent in what was told before the registry said so
     */
    public record Consent(
            String consentId,
            String purpose,
            List<String> scope,
            @Nullable String basis) {

        private static final String DUTY = "STATUTORY_DUTY";

        private boolean agreed() {
            return !DUTY.equals(basis);
        }
    }

    /** The worker's UUID. */
    public UUID worker() {
        return PublicId.parse("wkr", workerId).orElseThrow();
    }

    /** Whether the record is ACTIVE. */
    public boolean active() {
        return state.equals("ACTIVE");
    }

    /** Whether the worker has died. */
    public boolean dead() {
        return state.equals("DECEASED");
    }

    /** The state of the wish that is not closed, or null. */
    public @Nullable String intentState() {
        return intent == null ? null : intent.state();
    }

    /** Whether the worker still has a wish that is neither withdrawn nor over. */
    public boolean stillWishes() {
        return intent != null && intent.stands();
    }

    /** Whether a consent for this purpose names this one. */
    public boolean agreesTo(Purpose purpose, String target) {
        return scopes(purpose, Consent::agreed).anyMatch(target::equals);
    }

    /** Whether the worker agrees that the profile is shown in this unit, to its offices and to employers. */
    public boolean agreesToBeShownIn(String unit) {
        return agreesTo(Purpose.SHARE_PROFILE_DEST, unit);
    }

    /** The units in which the profile is shown to somebody: to everybody whom it concerns where the worker agrees, else to offices alone. */
    public Set<String> shownIn() {
        return scopes(Purpose.SHARE_PROFILE_DEST, any -> true).collect(Collectors.toUnmodifiableSet());
    }

    /** The units in which the worker agrees that the profile is shown. */
    public Set<String> agreedIn() {
        return scopes(Purpose.SHARE_PROFILE_DEST, Consent::agreed).collect(Collectors.toUnmodifiableSet());
    }

    /** Those of {@link #shownIn()} whose offices are shown the profile because a law obliges them, and not because the worker agreed. */
    public Set<String> shownByDutyAlone() {
        return shownIn().stream().filter(unit -> !agreesToBeShownIn(unit)).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<String> scopes(Purpose purpose, Predicate<Consent> which) {
        return consentsInForce().stream()
                .filter(consent -> consent.purpose().equals(purpose.name()))
                .filter(which)
                .flatMap(consent -> consent.scope().stream());
    }

    /** Whether a category holds on that day. */
    public boolean holds(String code, LocalDate day) {
        return categoriesHeld().stream().anyMatch(category -> category.code().equals(code) && category.holdsOn(day));
    }

    /** Whether the person is of the labor force out of poverty or of a monitored household on that day. */
    public boolean lopOrMonitored(LocalDate day) {
        return categoriesHeld().isEmpty() ? lop || monitored : holds("LOP", day) || holds("MONITORED", day);
    }

    /** Whether low income, relocation or basic guarantee holds on that day. */
    public boolean lowIncome(LocalDate day) {
        return categoriesHeld().isEmpty()
                ? basicGuarantee
                : holds("LOW_INCOME", day) || holds("RELOCATED", day) || holds("BASIC_GUARANTEE", day);
    }

    /** The division where the worker lives, else where they are registered. */
    public String home() {
        return residenceDivision == null ? registrationDivision : residenceDivision;
    }

    /** The skills. */
    public List<Skill> skillsHeld() {
        return copy(skills);
    }

    /** The languages. */
    public List<String> languagesSpoken() {
        return copy(languages);
    }

    /** The consents. */
    public List<Consent> consentsInForce() {
        return copy(consents);
    }

    private List<Category> categoriesHeld() {
        return copy(categories);
    }
}
