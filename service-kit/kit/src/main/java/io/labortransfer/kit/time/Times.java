package io.labortransfer.kit.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The suite's calendar: one zone for every province, and one way to write an instant. */
public final class Times {

    /** The zone of every calendar rule: terms, D+30, year end, working days. */
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter WIRE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneOffset.ofHours(8));

    private Times() {}

    /** Today's date in Asia/Shanghai by {@code clock}. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), SHANGHAI);
    }

    /** The date of {@code instant} in Asia/Shanghai. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, SHANGHAI);
    }

    /** The first instant after {@code day}: the moment that an {@code asOf} of that day means. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(SHANGHAI).toInstant();
    }

    /** The wire form: offset +08:00 and milliseconds. */
    public static String wire(Instant instant) {
        return WIRE.format(instant);
    }
}
