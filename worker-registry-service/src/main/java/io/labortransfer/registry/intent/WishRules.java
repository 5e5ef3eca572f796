package io.labortransfer.registry.intent;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.reference.ReferenceLibrary;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a wish must say to be one. */
@ApplicationScoped
class WishRules {
    /** Nothing that somebody could write about people: events carry it. */
    private static final Pattern GROUP = Pattern.compile("grp-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** The sides of a post that matching weighs. */
    private static final Set<String> SIDES = Set.of("occupation", "wage", "place", "dates", "companions", "lodging");

    private static final int MOST_FORMS = 10;
    private static final int MOST_ENTRIES = 20;
    private static final int MOST_RANKED = 10;
    private static final long HIGHEST_WAGE = 100_000_000;

    private final ReferenceLibrary library;
    private final Clock clock;

    WishRules(ReferenceLibrary library, Clock clock) {
        this.library = library;
        this.clock = clock;
    }

    Wish examine(IntentSubmission submitted) {
        var faults = new ArrayList<FieldError>();
        if (submitted.workForms() == null || submitted.workForms().isEmpty()) {
            faults.add(new FieldError("/workForms", "REQUIRED"));
        }
        var today = Times.today(clock);
        var wish = new Wish(
                codes(
                        "workForms",
                        submitted.workForms(),
                        MOST_FORMS,
                        "WORK_FORM_UNKNOWN",
                        faults,
                        code -> library.workForms().contains(code)),
                codes(
                        "occupations",
                        submitted.occupations(),
                        MOST_ENTRIES,
                        library.occupations()::fault,
                        faults,
                        code -> library.occupations().isKnown(code)),
                codes(
                        "destinations",
                        submitted.destinations(),
                        MOST_ENTRIES,
                        (pointer, code) -> library.divisions().fault(pointer, code, today),
                        faults,
                        code -> library.divisions().isDestination(code, today)),
                Objects.requireNonNullElse(submitted.wageMinFen(), 0L),
                submitted.earliestStart(),
                submitted.latestStart(),
                Boolean.TRUE.equals(submitted.lodgingNeeded()),
                submitted.groupId(),
                codes(
                        "rankedJobOrderIds",
                        submitted.rankedJobOrderIds(),
                        MOST_RANKED,
                        "ID_UNKNOWN",
                        faults,
                        code -> PublicId.parse("job", code).isPresent()),
                weights(submitted.weights(), faults));
        if (wish.wageMinFen() < 0) {
            faults.add(new FieldError("/wageMinFen", "TOO_SMALL", 0));
        } else if (wish.wageMinFen() > HIGHEST_WAGE) {
            faults.add(new FieldError("/wageMinFen", "TOO_LARGE", HIGHEST_WAGE));
        }
        span(wish.earliestStart(), wish.latestStart(), faults);
        if (wish.groupId() != null && !GROUP.matcher(wish.groupId()).matches()) {
            faults.add(new FieldError("/groupId", "FORMAT_WRONG"));
        }
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
        return wish;
    }

    private static void span(@Nullable LocalDate earliest, @Nullable LocalDate latest, List<FieldError> faults) {
        if (earliest != null && latest != null && latest.isBefore(earliest)) {
            faults.add(new FieldError("/latestStart", "SPAN_EMPTY"));
        }
    }

    private static List<String> codes(
            String property,
            @Nullable List<String> codes,
            int most,
            String fault,
            List<FieldError> faults,
            Predicate<String> known) {
        return codes(property, codes, most, (pointer, code) -> new FieldError(pointer, fault), faults, known);
    }

    private static List<String> codes(
            String property,
            @Nullable List<String> codes,
            int most,
            BiFunction<String, @Nullable String, FieldError> fault,
            List<FieldError> faults,
            Predicate<String> known) {
        if (codes == null) {
            return List.of();
        }
        if (codes.size() > most) {
            faults.add(new FieldError("/" + property, "SIZE_WRONG", 0, most));
            return List.of();
        }
        for (var i = 0; i < codes.size(); i++) {
            var code = codes.get(i);
            if (code == null || !known.test(code)) {
                faults.add(fault.apply("/" + property + "/" + i, code));
            } else if (codes.indexOf(code) < i) {
                faults.add(new FieldError("/" + property + "/" + i, "CODE_TWICE"));
            }
        }
        return codes.stream().filter(Objects::nonNull).toList();
    }

    private static @Nullable Weights weights(@Nullable Map<String, Integer> points, List<FieldError> faults) {
        if (points == null) {
            return null;
        }
        var sound = points.entrySet().stream()
                .allMatch(point -> SIDES.contains(point.getKey())
                        && point.getValue() != null
                        && point.getValue() >= 0
                        && point.getValue() <= 100);
        if (!sound) {
            faults.add(new FieldError("/weights", "WEIGHTS_WRONG"));
            return null;
        }
        return new Weights(points);
    }
}
