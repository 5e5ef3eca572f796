package io.labortransfer.registry.training;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.form.FormCheck;
import io.labortransfer.registry.reference.ReferenceLibrary;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a course must say to be one. */
@ApplicationScoped
class CourseRules {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 300;
    private static final int MOST_PEOPLE = 10_000;
    private static final int MOST_PLACES = 20;
    private static final Pattern DIVISION = Pattern.compile("[0-9]{2}|[0-9]{6}");
    private static final Pattern UNIT = Pattern.compile("[0-9]{2}");
    private static final Pattern QUARTER = Pattern.compile("20[0-9]{2}Q[1-4]");

    private final ReferenceLibrary library;
    private final Clock clock;

    CourseRules(ReferenceLibrary library, Clock clock) {
        this.library = library;
        this.clock = clock;
    }

    /** The plan, for an office that runs courses in {@code reach}. */
    CoursePlan examine(CourseSubmission sent, ProvinceScope reach) {
        var check = new FormCheck();
        var today = Times.today(clock);
        var startsOn = check.required("startsOn", sent.startsOn(), today);
        var endsOn = check.required("endsOn", sent.endsOn(), startsOn);
        if (endsOn.isBefore(startsOn)) {
            check.fault("endsOn", "SPAN_EMPTY");
        }
        var shortage = Objects.requireNonNullElse(sent.shortage(), new CourseShortage(null, null));
        var plan = new CoursePlan(
                occupation(sent.occupationCode(), check),
                check.number("level", sent.level(), 1, 5),
                check.number("capacity", sent.capacity(), 1, MOST_PEOPLE),
                check.text("provider", sent.provider(), LONGEST_NAME),
                division(sent.division(), reach, check),
                check.codes(
                        "places",
                        sent.places(),
                        MOST_PLACES,
                        "DIVISION_UNKNOWN",
                        code -> library.divisions().isDestination(code, today)),
                startsOn,
                endsOn,
                shortage.unit(),
                shortage.period(),
                id("jobOrderId", "job", sent.jobOrderId(), check),
                id("guaranteeId", "pgt", sent.guaranteeId(), check),
                check.optional("shortageException", sent.shortageException(), LONGEST_REASON));
        if (sent.shortage() != null) {
            check.form("shortage/unit", check.text("shortage/unit", shortage.unit(), 2), UNIT);
            check.form("shortage/period", check.text("shortage/period", shortage.period(), 6), QUARTER);
        } else if (plan.jobOrderId() == null && plan.shortageException() == null) {
            check.fault("shortage", "ONE_NEEDED", "shortage, jobOrderId, shortageException");
        }
        check.orThrow();
        return plan;
    }

    private String occupation(@Nullable String sent, FormCheck check) {
        var code = check.text("occupationCode", sent, 20);
        if (!code.isEmpty() && !library.occupations().isOccupation(code)) {
            var fault = library.occupations().fault("/occupationCode", code);
            check.fault("occupationCode", fault.code(), fault.arguments().toArray());
        }
        return code;
    }

    private static String division(@Nullable String sent, ProvinceScope reach, FormCheck check) {
        var code = check.text("division", sent, 6);
        check.form("division", code, DIVISION);
        if (!code.isEmpty() && (!code.startsWith(reach.province()) || !reach.covers(code))) {
            check.fault("division", "DIVISION_FOREIGN");
        }
        return code;
    }

    private static @Nullable String id(String property, String prefix, @Nullable String sent, FormCheck check) {
        if (sent != null && PublicId.parse(prefix, sent).isEmpty()) {
            check.fault(property, "ID_UNKNOWN");
        }
        return sent;
    }
}
