package io.labortransfer.kit.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The days that RFC 3339 can write: years of four digits, from 0001. Java and PostgreSQL know more, but not the same ones. */
public final class CalendarDays {

    private static final String FORM = "yyyy-mm-dd";
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private CalendarDays() {}

    /** The day in {@code text}. */
    public static LocalDate parse(String text) {
        LocalDate day = hasForm(text)
                ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                : LocalDate.parse(text);
        if (!holds(day)) {
            throw new DateTimeException("not a year of four digits");
        }
        return day;
    }

    /** Whether all of it is digits and two dashes. Of these a file brings several for each line, and Java's reading of dates is slow. */
    private static boolean hasForm(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (FORM.charAt(i) == '-' ? at != '-' : at < '0' || at > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
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
