package io.labortransfer.registry.training;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.form.FormCheck;
import io.labortransfer.registry.joborder.KnownOrders;
import io.labortransfer.registry.reference.ReferenceLibrary;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
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
    private final CourseOffices offices;
    private final KnownOrders orders;
    private final Clock clock;

    CourseRules(ReferenceLibrary library, CourseOffices offices, KnownOrders orders, Clock clock) {
        this.library = library;
        this.offices = offices;
        this.orders = orders;
        this.clock = clock;
    }

    /** The plan, for an office that runs courses in {@code reach}. */
    CoursePlan examine(CourseSubmission sent, ProvinceScope reach) {
        return examine(sent, reach, null);
    }

    /** As {@link #examine(CourseSubmission, ProvinceScope)}, of a course that is known: an order that it cites already may be filled by now. */
    CoursePlan examine(CourseSubmission sent, ProvinceScope reach, @Nullable CoursePlan known) {
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
                division(sent.division(), reach, today, check),
                check.codes(
                        "places",
                        sent.places(),
                        MOST_PLACES,
                        (pointer, code) -> library.divisions().fault(pointer, code, today),
                        code -> library.divisions().isDestination(code, today)),
                startsOn,
                endsOn,
                shortage.unit(),
                shortage.period(),
                order(sent.jobOrderId(), reach, known, check),
                guarantee(sent.guaranteeId(), check),
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

    /** The whole unit, for an office that speaks for all of it; or a division of the unit, whatever its digits, in the office's reach. */
    private String division(@Nullable String sent, ProvinceScope reach, LocalDate today, FormCheck check) {
        var code = check.text("division", sent, 6);
        check.form("division", code, DIVISION);
        if (UNIT.matcher(code).matches()) {
            if (!offices.reach(reach, code)) {
                check.fault("division", "DIVISION_FOREIGN");
            }
        } else if (DIVISION.matcher(code).matches()) {
            place(code, reach, today, check);
        }
        return code;
    }

    private void place(String code, ProvinceScope reach, LocalDate today, FormCheck check) {
        var division = library.divisions().find(code).orElse(null);
        if (division == null) {
            check.fault("division", "DIVISION_UNKNOWN");
        } else if (!division.reportingUnit().equals(reach.province()) || !offices.reach(reach, code)) {
            check.fault("division", "DIVISION_FOREIGN");
        } else if (!division.holdsOn(today)) {
            var fault = library.divisions().fault("/division", code, today);
            check.fault("division", fault.code(), fault.arguments().toArray());
        }
    }

    private @Nullable String order(
            @Nullable String sent, ProvinceScope reach, @Nullable CoursePlan known, FormCheck check) {
        if (sent == null || known != null && sent.equals(known.jobOrderId())) {
            return sent;
        }
        var order = PublicId.parse("job", sent);
        if (order.isEmpty()) {
            check.fault("jobOrderId", "ID_UNKNOWN");
        } else if (!orders.isOpen(reach, order.get())) {
            check.fault("jobOrderId", "ORDER_NOT_OPEN");
        }
        return sent;
    }

    private static @Nullable String guarantee(@Nullable String sent, FormCheck check) {
        if (sent != null && PublicId.parse("pgt", sent).isEmpty()) {
            check.fault("guaranteeId", "ID_UNKNOWN");
        }
        return sent;
    }
}
