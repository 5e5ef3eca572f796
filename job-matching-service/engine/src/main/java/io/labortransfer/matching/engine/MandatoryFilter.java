package io.labortransfer.matching.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;

/**
 * Who may take which post: hard rules in one fixed order, the first that fails is the reason. Ages count by the month,
 * because the day of birth does not leave the registry: somebody is 16 from the month after the month of birth.
 *
 * @param day the day of the run
 */
public record MandatoryFilter(LocalDate day) {

    /** The least age for any work. */
    public static final int WORKING_AGE = 16;

    private static final int ADULT = 18;

    /** {@link Reason#FITS}, or the first rule that fails. */
    public Reason judge(Seeker worker, Opening post) {
        if (worker.standing() != Reason.FITS) {
            return worker.standing();
        }
        if (!worker.mayBeShownIn().contains(post.destination())) {
            return Reason.CONSENT_MISSING;
        }
        if (worker.answered().contains(post.id())) {
            return Reason.ALREADY_ANSWERED;
        }
        if (!ableToWork(worker)) {
            return Reason.CAPACITY;
        }
        if (!reaches(worker, post)) {
            return Reason.MOBILITY;
        }
        if (!wantsToGo(worker.wish(), post)) {
            return Reason.DESTINATION;
        }
        for (Demand demand : post.demands()) {
            if (demand.mandatory() && !meets(worker, post, demand)) {
                return demand.kind().reason();
            }
        }
        return judgeTerms(worker, post);
    }

    /** Every rule that fails, in the order of the rules: what would have to be otherwise for the worker to get there. */
    public List<Reason> failing(Seeker worker, Opening post) {
        int age = age(worker.birthMonth());
        SequencedSet<Reason> failing = new LinkedHashSet<>();
        note(failing, worker.standing(), worker.standing() == Reason.FITS);
        note(failing, Reason.CONSENT_MISSING, worker.mayBeShownIn().contains(post.destination()));
        note(failing, Reason.ALREADY_ANSWERED, !worker.answered().contains(post.id()));
        note(failing, Reason.CAPACITY, ableToWork(worker));
        note(failing, Reason.MOBILITY, reaches(worker, post));
        note(failing, Reason.DESTINATION, wantsToGo(worker.wish(), post));
        for (Demand demand : post.demands()) {
            note(failing, demand.kind().reason(), !demand.mandatory() || meets(worker, post, demand));
        }
        note(failing, Reason.UNDER_AGE, age >= WORKING_AGE);
        note(failing, Reason.WAGE, post.monthlyFen() >= worker.wish().wageMinFen());
        note(failing, Reason.DATES, inTime(worker.wish(), post));
        note(failing, Reason.WORK_FORM, wantsForm(worker.wish(), post));
        note(failing, Reason.MINOR_PROTECTION, age >= ADULT || !post.closedToMinors());
        return List.copyOf(failing);
    }

    private static void note(Set<Reason> failing, Reason rule, boolean holds) {
        if (!holds) {
            failing.add(rule);
        }
    }

    private Reason judgeTerms(Seeker worker, Opening post) {
        int age = age(worker.birthMonth());
        if (age < WORKING_AGE) {
            return Reason.UNDER_AGE;
        }
        if (post.monthlyFen() < worker.wish().wageMinFen()) {
            return Reason.WAGE;
        }
        if (!inTime(worker.wish(), post)) {
            return Reason.DATES;
        }
        if (!wantsForm(worker.wish(), post)) {
            return Reason.WORK_FORM;
        }
        if (age < ADULT && post.closedToMinors()) {
            return Reason.MINOR_PROTECTION;
        }
        return Reason.FITS;
    }

    /** Whether the worker meets one demand of the post, mandatory or liked. */
    public boolean meets(Seeker worker, Opening post, Demand demand) {
        return switch (demand.kind()) {
            case OCCUPATION_LEVEL -> {
                int asked = Integer.parseInt(demand.value());
                yield worker.skills().stream()
                        .anyMatch(skill -> skill.occupationCode().equals(post.occupation()) && skill.level() <= asked);
            }
            case CERTIFICATE ->
                worker.skills().stream()
                        .anyMatch(skill ->
                                skill.certified() && skill.occupationCode().equals(demand.value()));
            case EDUCATION_MIN -> worker.education().compareTo(demand.value()) <= 0;
            case LANGUAGE -> worker.languages().contains(demand.value());
            case AGE_MIN -> age(worker.birthMonth()) >= Integer.parseInt(demand.value());
            case AGE_MAX -> age(worker.birthMonth()) <= Integer.parseInt(demand.value());
            case SEX -> worker.sex().equals(demand.value());
        };
    }

    /** Full years that are certain by the month alone. */
    public int age(YearMonth birthMonth) {
        return (int) ChronoUnit.YEARS.between(birthMonth.plusMonths(1).atDay(1), day);
    }

    private static boolean reaches(Seeker worker, Opening post) {
        return switch (worker.mobility()) {
            case "ANYWHERE" -> true;
            case "IN_PROVINCE" -> worker.province().equals(post.destination());
            case "IN_COUNTY" ->
                worker.division().length() >= 6
                        && post.site().startsWith(worker.division().substring(0, 6));
            default -> !worker.town().isEmpty() && post.site().startsWith(worker.town());
        };
    }

    /** Whether the worker may take any post at all. */
    boolean isOut(Seeker worker) {
        return worker.standing() != Reason.FITS || !ableToWork(worker) || age(worker.birthMonth()) < WORKING_AGE;
    }

    boolean isMinor(Seeker worker) {
        return age(worker.birthMonth()) < ADULT;
    }

    private static boolean inTime(Wish wish, Opening post) {
        return !post.startFrom().isAfter(wish.latestStart())
                && wish.earliestStart().isBefore(post.validTo());
    }

    static boolean wantsForm(Wish wish, Opening post) {
        return wish.workForms().isEmpty() || wish.workForms().contains(post.workForm());
    }

    private static boolean ableToWork(Seeker worker) {
        return !worker.capacity().equals("LOST") && !worker.capacity().equals("NONE");
    }

    private static boolean wantsToGo(Wish wish, Opening post) {
        return wish.destinations().isEmpty() || place(wish, post) >= 0;
    }

    /** The position of the first wanted destination that holds the site, or -1. */
    static int place(Wish wish, Opening post) {
        for (int i = 0; i < wish.destinations().size(); i++) {
            String wanted = wish.destinations().get(i);
            boolean holds = wanted.length() == 2
                    ? wanted.equals(post.destination())
                    : post.site().startsWith(wanted);
            if (holds) {
                return i;
            }
        }
        return -1;
    }
}
