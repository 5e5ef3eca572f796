package io.labortransfer.kit.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The days that RFC 3339 can write: years of four digits, from 0001. Java and PostgreSQL know more, but not the same ones. */
public final class CalendarDays {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private CalendarDays() {}

    /** The day in {@code text}. */
    public static LocalDate parse(String text) {
        LocalDate day = LocalDate.parse(text);
        if (!holds(day)) {
            throw new DateTimeException("not a year of four digits");
        }
        return day;
    }

    /** Whether a day or moment is one of them; what is neither is not for the calendar to judge. */
    static boolean holds(Object value) {
        return switch (value) {
            case LocalDate day -> !day.isBefore(FIRST) && !day.isAfter(LAST);
            case OffsetDateTime moment -> holds(moment.toInstant());
            case Instant moment ->
                !moment.isBefore(FIRST.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC))
                        && moment.isBefore(LAST.atStartOfDay().toInstant(ZoneOffset.UTC));
            default -> true;
        };
    }
}
